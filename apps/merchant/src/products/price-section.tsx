import { Icon, SelectField, TextField } from '@stadtlive/ui';
import { formatUnitPrice, useLanguage } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import { readAmount, readPrice } from './price-input.ts';
import { units, type ProductToEdit } from './product-form.ts';
import type { SectionProps } from './section.ts';
import { StockTime } from './stock-time.tsx';
import { unitPriceOf } from './unit-price.ts';
import { VatChoice } from './vat-choice.tsx';

/** With variants only what they share: the unit and the VAT rate. */
export function PriceSection({
  form,
  errorOf,
  field,
  onChange,
  product,
}: SectionProps & { product: ProductToEdit | undefined }) {
  const { t } = useTranslation(['merchant', 'catalogue']);
  const language = useLanguage();
  const hasVariants = form.axes.length > 0;
  const unitPrice = unitPriceOf(readPrice(form.price), readAmount(form.amount), form.unit);
  return (
    <section className="stack">
      <h2>{t('merchant:product.priceAndAmount')}</h2>
      {hasVariants && <p className="sm soft">{t('catalogue:product.byVariant')}</p>}
      <div className="field-row">
        {!hasVariants && (
          <>
            <TextField
              {...field('price')}
              label={t('merchant:product.price')}
              inputMode="decimal"
              placeholder="4,80"
              maxLength={16}
            />
            <TextField
              {...field('amount')}
              label={t('merchant:product.amount')}
              inputMode="decimal"
              placeholder="400"
              maxLength={12}
            />
          </>
        )}
        <SelectField {...field('unit')} label={t('merchant:product.unit')}>
          {units.map((unit) => (
            <option key={unit} value={unit}>
              {t(`merchant:unit.${unit}`)}
            </option>
          ))}
        </SelectField>
      </div>
      {!hasVariants && unitPrice && (
        <p className="note b">
          <Icon name="calculator" />
          <span>
            {t('merchant:product.unitPrice', { price: formatUnitPrice(unitPrice, language) })}
          </span>
        </p>
      )}
      <VatChoice
        rate={form.vatRate}
        error={errorOf('vatRate')}
        onChange={(vatRate) => onChange({ vatRate })}
      />
      {!hasVariants && (
        <div className="field-row">
          <div>
            <TextField
              {...field('stock')}
              label={t('merchant:product.stock')}
              inputMode="numeric"
              placeholder="0"
              maxLength={7}
            />
            {product && <StockTime asOf={product.stockAsOf} />}
          </div>
        </div>
      )}
    </section>
  );
}
