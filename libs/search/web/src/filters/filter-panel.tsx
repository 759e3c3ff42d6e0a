import { SelectField } from '@stadtlive/ui';
import { useCity, useLanguage } from '@stadtlive/web-client';
import type { SearchSort } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import type { Filters } from './filters.ts';

const sorts: SearchSort[] = ['HOME_CITY_FIRST', 'DISTANCE', 'RELEVANCE', 'PRICE', 'NEWEST'];

interface FilterPanelProps {
  filters: Filters;
  onChange: (change: Partial<Filters>) => void;
}

export function FilterPanel({ filters, onChange }: FilterPanelProps) {
  const { t } = useTranslation('search');
  const city = useCity();
  const language = useLanguage();
  const topic = city.topics.find((each) => each.slug === filters.topic);
  return (
    <div className="panel filter-panel">
      <SelectField
        label={t('filter.sort')}
        value={filters.sort}
        shown={t(`sort.${filters.sort}`, { city: city.name })}
        onChange={(event) => onChange({ sort: event.target.value as SearchSort })}
      >
        {sorts.map((sort) => (
          <option key={sort} value={sort}>
            {t(`sort.${sort}`, { city: city.name })}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={t('filter.topic')}
        value={filters.topic ?? ''}
        shown={topic?.[language] ?? t('filter.anyTopic')}
        onChange={(event) => onChange({ topic: event.target.value || undefined })}
      >
        <option value="">{t('filter.anyTopic')}</option>
        {city.topics.map((topic) => (
          <option key={topic.slug} value={topic.slug}>
            {topic[language]}
          </option>
        ))}
      </SelectField>
    </div>
  );
}
