import { Icon, SelectField, TextArea, TextField } from '@stadtlive/ui';
import { formatUnitPrice, useCity, useLanguage } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import { units, type ProductForm } from './product-form.ts';
import { readAmount, readPrice } from './price-input.ts';
import { unitPriceOf } from './unit-price.ts';

interface ProductFieldsProps {
  form: ProductForm;
  errors: { id?: string; text: string }[];
  onChange: (part: Partial<ProductForm>) => void;
}

export function ProductFields({ form, errors, onChange }: ProductFieldsProps) {
  const { t } = useTranslation('merchant');
  const { topics } = useCity();
  const language = useLanguage();
  const field = (name: keyof ProductForm) => ({
    id: name,
    label: t(`product.${name}`),
    value: form[name],
    error: errors.find((one) => one.id === name)?.text,
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
        <SelectField {...field('topic')}>
          <option value="">{t('choose')}</option>
          {topics.map((topic) => (
            <option key={topic.slug} value={topic.slug}>
              {topic[language]}
            </option>
          ))}
        </SelectField>
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
        <div className="field-row">
          <SelectField {...field('vatRate')}>
            <option value="190">19 %</option>
            <option value="70">7 %</option>
            <option value="0">0 %</option>
          </SelectField>
          <TextField {...field('stock')} inputMode="numeric" placeholder="0" />
        </div>
        {unitPrice && (
          <p className="note b">
            <Icon name="info" />
            <span>{t('product.unitPrice', { price: formatUnitPrice(unitPrice, language) })}</span>
          </p>
        )}
      </section>
    </>
  );
}
