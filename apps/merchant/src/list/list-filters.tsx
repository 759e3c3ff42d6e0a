import { useQuery } from '@apollo/client/react';
import { SearchField, SelectField } from '@stadtlive/ui';
import { formatNumber, useLanguage } from '@stadtlive/web-client';
import { MerchantFacetsDocument } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { pathOf } from '../categories/category-tree.ts';
import { useCategories } from '../categories/use-categories.ts';
import type { Shop } from '../shop/shop.ts';
import { variablesOf, type ListChoice } from './list-address.ts';

interface ListFiltersProps {
  shop: Shop;
  choice: ListChoice;
  onChoose: (part: Partial<ListChoice>) => void;
}

const states = ['PUBLISHED', 'DRAFT'] as const;
const sorts = ['TITLE', 'PRICE', 'NEWEST', 'STOCK'] as const;

/** What narrows the list down; all of it stands in the address. */
export function ListFilters({ shop, choice, onChoose }: ListFiltersProps) {
  const { t } = useTranslation('catalogue');
  const stock = choice.inStock === null ? '' : choice.inStock ? 'there' : 'gone';
  return (
    <div className="list-filters" role="search" aria-label={t('list.filters')}>
      <SearchField
        id="sought"
        label={t('list.search')}
        clearLabel={t('clear')}
        placeholder={t('list.search')}
        maxLength={200}
        value={choice.text}
        onChange={(text) => onChoose({ text })}
      />
      <div className="list-selects">
        <SelectField
          label={t('list.state')}
          value={choice.state ?? ''}
          onChange={({ target }) =>
            onChoose({ state: states.find((one) => one === target.value) ?? null })
          }
        >
          <option value="">{t('list.any')}</option>
          {states.map((state) => (
            <option key={state} value={state}>
              {t(`list.states.${state}`)}
            </option>
          ))}
        </SelectField>
        <CategoryFilter shop={shop} choice={choice} onChoose={onChoose} />
        <SelectField
          label={t('list.stock')}
          value={stock}
          onChange={({ target: { value } }) =>
            onChoose({ inStock: value === '' ? null : value === 'there' })
          }
        >
          <option value="">{t('list.any')}</option>
          <option value="there">{t('list.there')}</option>
          <option value="gone">{t('list.gone')}</option>
        </SelectField>
        <SelectField
          label={t('list.sort')}
          value={choice.sort}
          onChange={({ target }) =>
            onChoose({ sort: sorts.find((one) => one === target.value) ?? 'TITLE' })
          }
        >
          {sorts.map((sort) => (
            <option key={sort} value={sort}>
              {t(`list.sorts.${sort}`)}
            </option>
          ))}
        </SelectField>
      </div>
    </div>
  );
}

/** Only shelves on which something of this shop stands, each with how much. */
function CategoryFilter({ shop, choice, onChoose }: ListFiltersProps) {
  const { t } = useTranslation('catalogue');
  const language = useLanguage();
  const { tree } = useCategories();
  const { slug, text, inStock, filter } = variablesOf(shop.slug, choice, 1);
  const { data, previousData } = useQuery(MerchantFacetsDocument, {
    variables: { slug, text, inStock, filter },
    fetchPolicy: 'cache-and-network',
  });
  const counts = (data ?? previousData)?.organisation?.productFacets.categories ?? [];
  const isListed = counts.some(({ category }) => category.slug === choice.category);
  const nameOf = (one: string) =>
    pathOf(tree, one)
      .map((node) => node[language])
      .join(' › ');
  return (
    <SelectField
      label={t('category.label')}
      value={choice.category ?? ''}
      onChange={({ target }) => onChoose({ category: target.value || null })}
    >
      <option value="">{t('list.any')}</option>
      {choice.category && !isListed && (
        <option value={choice.category}>{nameOf(choice.category)}</option>
      )}
      {counts.map(({ category, count }) => (
        <option key={category.slug} value={category.slug}>
          {`${nameOf(category.slug) || category[language]} (${formatNumber(count, language)})`}
        </option>
      ))}
    </SelectField>
  );
}
