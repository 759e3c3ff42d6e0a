import { Icon, SelectField, TextField } from '@stadtlive/ui';
import { formatPrice, useLanguage } from '@stadtlive/web-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lowestBefore } from './lowest-price.ts';
import { readPrice } from './price-input.ts';
import type { itemsOf, ProductToEdit } from './product-form.ts';

interface ReductionFormProps {
  /** Those with no reduction yet; at least one. */
  items: ReturnType<typeof itemsOf>;
  product: ProductToEdit;
  onReduce: (itemId: string, cents: number) => void;
}

/** A lower price for one item, with the price that will stand beside it. */
export function ReductionForm({ items, product, onReduce }: ReductionFormProps) {
  const { t } = useTranslation('catalogue');
  const language = useLanguage();
  const [chosen, setChosen] = useState(items[0]!.id);
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const item = items.find(({ id }) => id === chosen) ?? items[0]!;
  const hasVariants = product.variants.length > 0;
  const price = (cents: number) => formatPrice(cents, language, product.currency);
  const lowest =
    lowestBefore(product.priceHistory, hasVariants ? item.id : null, new Date()) ?? item.priceCents;
  const submit = () => {
    const cents = readPrice(text);
    const isLower = cents !== null && cents > 0 && cents < item.priceCents;
    setError(isLower ? undefined : t('reduction.tooHigh', { price: price(item.priceCents) }));
    if (isLower) onReduce(item.id, cents);
  };
  return (
    <form
      className="reduction-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {hasVariants && (
        <SelectField
          label={t('reduction.item')}
          value={item.id}
          onChange={({ target }) => setChosen(target.value)}
        >
          {items.map(({ id, name, priceCents }) => (
            <option key={id} value={id}>
              {`${name}, ${price(priceCents)}`}
            </option>
          ))}
        </SelectField>
      )}
      <TextField
        id="reduced-price"
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
  );
}
