import type { ProductSort } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';

const sorts = ['TITLE', 'PRICE', 'NEWEST'] as const;

interface SortLineProps {
  count: number;
  sort: ProductSort;
  onSort: (sort: ProductSort) => void;
}

/** How many there are, and the rule they stand in. */
export function SortLine({ count, sort, onSort }: SortLineProps) {
  const { t } = useTranslation('marketplace');
  return (
    <div className="row between wrap-x sort-shop">
      <p className="sm soft num" role="status">
        {t('assortment.count', { count })}
      </p>
      <label className="row sm soft">
        {t('assortment.sort')}
        <select
          className="in select sort-select"
          value={sort}
          onChange={({ target }) => onSort(sorts.find((one) => one === target.value) ?? 'TITLE')}
        >
          {sorts.map((one) => (
            <option key={one} value={one}>
              {t(`assortment.sorts.${one}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
