import { Icon, SelectField, TextField } from '@stadtlive/ui';
import { useLanguage } from '@stadtlive/web-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pathOf } from '../categories/category-tree.ts';
import type { Category } from '../categories/use-categories.ts';
import { readStock } from '../products/price-input.ts';
import { pricesChanged, withColumn, type Drafts, type Row } from './drafts.ts';
import { readPriceChange } from './price-change.ts';

interface BulkToolsProps {
  /** The chosen rows. */
  rows: readonly Row[];
  tree: readonly Category[];
  drafts: Drafts;
  onChange: (drafts: Drafts) => void;
  onLetGo: () => void;
}

/** One thing for all chosen rows; it stands in the cells before it is saved. */
export function BulkTools({ rows, tree, drafts, onChange, onLetGo }: BulkToolsProps) {
  const { t } = useTranslation('catalogue');
  const language = useLanguage();
  const [price, setPrice] = useState('');
  const [stock, setStock] = useState('');
  const [error, setError] = useState<{ price?: string; stock?: string }>({});
  const setPrices = () => {
    const change = readPriceChange(price);
    setError(change ? {} : { price: t('bulk.wrongPrice') });
    if (!change) return;
    setPrice('');
    onChange(pricesChanged(drafts, rows, change));
  };
  const setStocks = () => {
    const count = stock.trim() === '' ? null : readStock(stock);
    setError(count === null ? { stock: t('need.stock') } : {});
    if (count === null) return;
    setStock('');
    onChange(withColumn(drafts, rows, 'stock', () => String(count)));
  };
  const publish = (state: 'PUBLISHED' | 'DRAFT') =>
    onChange(withColumn(drafts, rows, 'state', () => state));

  return (
    <section className="panel bulk-tools" aria-label={t('bulk.tools')}>
      <p className="row between wrap-x">
        <b className="bold" role="status">
          {t('bulk.chosen', { count: rows.length })}
        </b>
        <button type="button" className="btn q sm" onClick={onLetGo}>
          {t('bulk.letGo')}
        </button>
      </p>
      <div className="bulk-forms">
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setPrices();
          }}
        >
          <TextField
            label={t('bulk.price')}
            hint={t('bulk.priceHint')}
            value={price}
            maxLength={16}
            error={error.price}
            onChange={({ target }) => setPrice(target.value)}
          />
          <button type="submit" className="btn">
            {t('bulk.set')}
          </button>
        </form>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setStocks();
          }}
        >
          <TextField
            label={t('bulk.stock')}
            hint={t('bulk.stockHint')}
            inputMode="numeric"
            value={stock}
            maxLength={7}
            error={error.stock}
            onChange={({ target }) => setStock(target.value)}
          />
          <button type="submit" className="btn">
            {t('bulk.set')}
          </button>
        </form>
        <SelectField
          label={t('bulk.category')}
          hint={t('bulk.categoryHint')}
          value=""
          onChange={({ target }) =>
            onChange(withColumn(drafts, rows, 'category', () => target.value))
          }
        >
          <option value="">{t('category.choose')}</option>
          {tree.map(({ slug }) => (
            <option key={slug} value={slug}>
              {pathOf(tree, slug)
                .map((node) => node[language])
                .join(' › ')}
            </option>
          ))}
        </SelectField>
      </div>
      <div className="row wrap-x">
        <button type="button" className="btn sm" onClick={() => publish('PUBLISHED')}>
          <Icon name="storefront" />
          {t('bulk.publish')}
        </button>
        <button type="button" className="btn sm" onClick={() => publish('DRAFT')}>
          <Icon name="eye-slash" />
          {t('bulk.withdraw')}
        </button>
      </div>
    </section>
  );
}
