import { Icon, SelectField, TextArea, TextField } from '@stadtlive/ui';
import { formatUnitPrice, useLanguage } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import { TopicPicker } from '../topics/topic-picker.tsx';
import { units, type ProductForm, type TextName } from './product-form.ts';
import { readAmount, readPrice } from './price-input.ts';
import { unitPriceOf } from './unit-price.ts';
import { VatChoice } from './vat-choice.tsx';

interface ProductFieldsProps {
  form: ProductForm;
  errors: { id?: string; text: string }[];
  onChange: (part: Partial<ProductForm>) => void;
}

export function ProductFields({ form, errors, onChange }: ProductFieldsProps) {
  const { t } = useTranslation('merchant');
  const language = useLanguage();
  const errorOf = (id: string) => errors.find((one) => one.id === id)?.text;
  const field = (name: TextName) => ({
    id: name,
    label: t(`product.${name}`),
    value: form[name],
    error: errorOf(name),
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  });
  const unitPrice = unitPriceOf(readPrice(form.price), readAmount(form.amount), form.unit);
  return (
    <>
      <section className="stack">
        <h2>{t('product.goods')}</h2>
        <TextField {...field('title')} maxLength={160} />
        <TextField
          {...field('gtin')}
          hint={t('product.gtinHint')}
          inputMode="numeric"
          maxLength={14}
        />
        <TopicPicker
          id="topics"
          hint={t('product.topicsHint')}
          chosen={form.topics}
          error={errorOf('topics')}
          onChange={(topics) => onChange({ topics })}
        />
        <TextArea {...field('description')} maxLength={4000} />
      </section>
      <section className="stack">
        <h2>{t('product.priceAndAmount')}</h2>
        <div className="field-row">
          <TextField {...field('price')} inputMode="decimal" placeholder="4,80" />
          <TextField {...field('amount')} inputMode="decimal" placeholder="400" />
          <SelectField {...field('unit')}>
            {units.map((unit) => (
              <option key={unit} value={unit}>
                {t(`unit.${unit}`)}
              </option>
            ))}
          </SelectField>
        </div>
        {unitPrice && (
          <p className="note b">
            <Icon name="info" />
            <span>{t('product.unitPrice', { price: formatUnitPrice(unitPrice, language) })}</span>
          </p>
        )}
        <VatChoice
          rate={form.vatRate}
          error={errorOf('vatRate')}
          onChange={(vatRate) => onChange({ vatRate })}
        />
        <div className="field-row">
          <TextField {...field('stock')} inputMode="numeric" placeholder="0" />
        </div>
      </section>
    </>
  );
}
