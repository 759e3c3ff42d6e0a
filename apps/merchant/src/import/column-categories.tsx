import { useQuery } from '@apollo/client/react';
import { ImportShelvesDocument } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import type { ColumnForm } from './column-form.ts';
import { indented } from './indented-shelves.ts';
import { useLocale } from './use-import.ts';

interface ColumnCategoriesProps {
  column: ColumnForm;
  change: (part: Partial<ColumnForm>) => void;
}

/** The till's groups of goods, each beside the shelf of the city it is taken for. */
export function ColumnCategories({ column, change }: ColumnCategoriesProps) {
  const { t } = useTranslation('import');
  const locale = useLocale();
  const { data } = useQuery(ImportShelvesDocument, { variables: { locale } });
  const shelves = indented(data?.categories ?? []);
  const { categories } = column;
  const open = categories.filter(({ slug }) => slug === null).length;
  const say = (value: string, slug: string | null) =>
    change({ categories: categories.map((one) => (one.value === value ? { ...one, slug } : one)) });
  return (
    <details className="import-categories">
      <summary>
        {t('columns.categories', { count: categories.length })}
        {open > 0 && <span className="muted"> · {t('columns.categoriesOpen', { open })}</span>}
      </summary>
      <ul>
        {categories.map(({ value, count, slug }) => (
          <li key={value}>
            <label>
              <span className="sm">
                <b className="med">{value}</b>{' '}
                <span className="xs muted num">{t('columns.inRows', { count })}</span>
              </span>
              <select
                className="in select"
                value={slug ?? ''}
                onChange={(event) => say(value, event.target.value || null)}
              >
                <option value="">{t('columns.noCategory')}</option>
                {shelves.map((shelf) => (
                  <option key={shelf.slug} value={shelf.slug}>
                    {shelf.label}
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
