import { Icon, TextField } from '@stadtlive/ui';
import { formatPrice, formatShortDay, request, useLanguage } from '@stadtlive/web-client';
import { EndReductionDocument, ReduceProductDocument } from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lowestBefore } from './lowest-price.ts';
import { readPrice } from './price-input.ts';
import { itemsOf, type ProductToEdit } from './product-form.ts';
import type { ProductWork } from './use-product-work.ts';

interface ReductionSectionProps {
  product: ProductToEdit;
  onDone: ProductWork['adopt'];
  onFailed: ProductWork['fail'];
}

/** Announced lower prices, with what the law wants beside them; saved at once. */
export function ReductionSection({ product, onDone, onFailed }: ReductionSectionProps) {
  const { t } = useTranslation('catalogue');
  const items = itemsOf(product);
  return (
    <section className="stack" id="reduction">
      <h2>{t('reduction.heading')}</h2>
      <p className="sm soft">{t('reduction.lead')}</p>
      <ul className="list reductions">
        {items.map((item) => (
          <ReductionRow
            key={item.id}
            item={item}
            product={product}
            isOnly={product.variants.length === 0}
            onDone={onDone}
            onFailed={onFailed}
          />
        ))}
      </ul>
    </section>
  );
}

type Item = ReturnType<typeof itemsOf>[number];

interface ReductionRowProps extends ReductionSectionProps {
  item: Item;
  isOnly: boolean;
}

function ReductionRow({ item, product, isOnly, onDone, onFailed }: ReductionRowProps) {
  const { t } = useTranslation('catalogue');
  const language = useLanguage();
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const price = (cents: number) => formatPrice(cents, language);
  const lowest =
    lowestBefore(product.priceHistory, isOnly ? null : item.id, new Date()) ?? item.priceCents;
  const reduce = async () => {
    const priceCents = readPrice(text);
    if (priceCents === null || priceCents < 1 || priceCents >= item.priceCents) {
      return setError(t('reduction.tooHigh', { price: price(item.priceCents) }));
    }
    setError(undefined);
    const input = { itemId: item.id, priceCents };
    const { reduceProduct } = await request(ReduceProductDocument, { input });
    setText('');
    onDone(reduceProduct.product);
  };
  const end = async () => {
    const input = { itemId: item.id };
    onDone((await request(EndReductionDocument, { input })).endReduction.product);
  };

  return (
    <li className="reduction">
      {!isOnly && <p className="med">{item.name}</p>}
      {item.reduction ? (
        <div className="row wrap-x between">
          <p className="num">
            <b className="bold">{price(item.priceCents)}</b>{' '}
            <s className="muted">{price(item.reduction.regularPriceCents)}</s>
            <br />
            <span className="sm soft">
              {t('reduction.stated', {
                price: price(item.reduction.lowestPriceCents),
                day: formatShortDay(new Date(item.reduction.since), language),
              })}
            </span>
          </p>
          <button type="button" className="btn" onClick={() => void end().catch(onFailed)}>
            {t('reduction.end')}
          </button>
        </div>
      ) : (
        <form
          className="reduction-form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void reduce().catch(onFailed);
          }}
        >
          <TextField
            label={t('reduction.price')}
            hint={t('reduction.would', { price: price(lowest) })}
            inputMode="decimal"
            maxLength={16}
            value={text}
            error={error}
            onChange={({ target }) => setText(target.value)}
          />
          <button type="submit" className="btn">
            <Icon name="tag" />
            {t('reduction.begin')}
          </button>
        </form>
      )}
    </li>
  );
}
