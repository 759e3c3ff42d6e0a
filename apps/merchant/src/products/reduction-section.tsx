import { formatPrice, formatShortDay, request, useLanguage } from '@stadtlive/web-client';
import { EndReductionDocument, ReduceProductDocument } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { itemsOf, type ProductToEdit } from './product-form.ts';
import { ReductionForm } from './reduction-form.tsx';
import type { ProductWork } from './use-product-work.ts';

interface ReductionSectionProps {
  product: ProductToEdit;
  onDone: ProductWork['adopt'];
  onFailed: ProductWork['fail'];
}

/** Announced lower prices, with what the law wants beside them; saved at once. */
export function ReductionSection({ product, onDone, onFailed }: ReductionSectionProps) {
  const { t } = useTranslation('catalogue');
  const language = useLanguage();
  const items = itemsOf(product);
  const reduced = items.filter(({ reduction }) => reduction);
  const open = items.filter(({ reduction }) => !reduction);
  const price = (cents: number) => formatPrice(cents, language, product.currency);
  const end = async (itemId: string) =>
    onDone((await request(EndReductionDocument, { input: { itemId } })).endReduction.product);
  const reduce = async (itemId: string, priceCents: number) => {
    const input = { itemId, priceCents };
    onDone((await request(ReduceProductDocument, { input })).reduceProduct.product);
  };

  return (
    <section className="stack" id="reduction">
      <h2>{t('reduction.heading')}</h2>
      <p className="sm soft">{t('reduction.lead')}</p>
      {reduced.length > 0 && (
        <ul className="list reductions">
          {reduced.map(({ id, name, priceCents, reduction }) => (
            <li key={id} className="row wrap-x between">
              <p className="num">
                {product.variants.length > 0 && <span className="med">{name}: </span>}
                <b className="bold">{price(priceCents)}</b>{' '}
                <s className="muted">{price(reduction!.regularPriceCents)}</s>
                <br />
                <span className="sm soft">
                  {t('reduction.stated', {
                    price: price(reduction!.lowestPriceCents),
                    day: formatShortDay(new Date(reduction!.since), language),
                  })}
                </span>
              </p>
              <button type="button" className="btn" onClick={() => void end(id).catch(onFailed)}>
                {t('reduction.end')}
              </button>
            </li>
          ))}
        </ul>
      )}
      {open.length > 0 && (
        <ReductionForm
          key={open.map(({ id }) => id).join()}
          items={open}
          product={product}
          onReduce={(itemId, cents) => void reduce(itemId, cents).catch(onFailed)}
        />
      )}
    </section>
  );
}
