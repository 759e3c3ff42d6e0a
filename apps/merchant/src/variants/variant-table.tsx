import { Icon } from '@stadtlive/ui';
import { formatUnitPrice, useLanguage } from '@stadtlive/web-client';
import type { ContentUnit } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { cellAttributes, moveByKey } from '../grid/cell-keys.ts';
import { readAmount, readPrice } from '../products/price-input.ts';
import { unitPriceOf } from '../products/unit-price.ts';
import type { VariantForm } from './combinations.ts';

type VariantText = Exclude<keyof VariantForm, 'id' | 'options'>;

const columns = ['price', 'amount', 'stock', 'sku', 'gtin'] as const satisfies VariantText[];

interface VariantTableProps {
  rows: readonly VariantForm[];
  unit: ContentUnit;
  /** By `variants.<row>.<field>`. */
  errorOf: (id: string) => string | undefined;
  onChange: (rows: VariantForm[]) => void;
}

/** What is sold, a row each; the first row sets a whole column. */
export function VariantTable({ rows, unit, errorOf, onChange }: VariantTableProps) {
  const { t } = useTranslation('catalogue');
  const language = useLanguage();
  const set = (row: number, name: VariantText, value: string) =>
    onChange(rows.map((one, i) => (row < 0 || i === row ? { ...one, [name]: value } : one)));
  const common = (name: VariantText) => {
    const values = new Set(rows.map((row) => row[name]));
    return values.size === 1 ? [...values][0]! : '';
  };
  return (
    <div className="grid-scroll">
      <table className="tbl edit-grid" onKeyDown={(event) => void moveByKey(event)}>
        <caption className="vh">{t('variants.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('variants.variant')}</th>
            {columns.map((name) => (
              <th key={name} scope="col">
                {t(`variants.column.${name}`)}
              </th>
            ))}
            <th scope="col">{t('unitPrice')}</th>
            <th scope="col">
              <span className="vh">{t('variants.takeOut')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          <tr className="grid-all">
            <th scope="row">{t('variants.all')}</th>
            {columns.map((name, column) => (
              <td key={name} data-label={t(`variants.column.${name}`)}>
                {name === 'price' || name === 'amount' || name === 'stock' ? (
                  <input
                    className="in num"
                    inputMode="decimal"
                    aria-label={t('variants.setAll', { column: t(`variants.column.${name}`) })}
                    placeholder={common(name) ? undefined : t('variants.various')}
                    value={common(name)}
                    maxLength={12}
                    {...cellAttributes({ row: 0, column })}
                    onChange={({ target }) => set(-1, name, target.value)}
                  />
                ) : null}
              </td>
            ))}
            <td colSpan={2} />
          </tr>
          {rows.map((row, i) => {
            const label = row.options.join(' · ');
            const unitPrice = unitPriceOf(readPrice(row.price), readAmount(row.amount), unit);
            return (
              <tr key={JSON.stringify(row.options)}>
                <th scope="row">{label}</th>
                {columns.map((name, column) => {
                  const id = `variants.${i}.${name}`;
                  const error = errorOf(id);
                  return (
                    <td key={name} data-label={t(`variants.column.${name}`)}>
                      <input
                        id={id}
                        className={`in num${error ? ' err' : ''}`}
                        inputMode={name === 'sku' ? 'text' : 'decimal'}
                        aria-label={`${label}: ${t(`variants.column.${name}`)}`}
                        aria-invalid={error ? true : undefined}
                        aria-describedby={error ? `${id}-error` : undefined}
                        value={row[name]}
                        maxLength={name === 'sku' ? 60 : 20}
                        {...cellAttributes({ row: i + 1, column })}
                        onChange={({ target }) => set(i, name, target.value)}
                      />
                      {error && (
                        <span className="errmsg" id={`${id}-error`}>
                          {error}
                        </span>
                      )}
                    </td>
                  );
                })}
                <td className="num muted grid-fact" data-label={t('unitPrice')}>
                  {unitPrice ? formatUnitPrice(unitPrice, language) : '–'}
                </td>
                <td className="grid-out">
                  <button
                    type="button"
                    className="ib"
                    aria-label={t('variants.takeOutThis', { variant: label })}
                    onClick={() => onChange(rows.toSpliced(i, 1))}
                  >
                    <Icon name="x" />
                  </button>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
