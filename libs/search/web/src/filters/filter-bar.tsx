import { Icon } from '@stadtlive/ui';
import { useCity, useLanguage } from '@stadtlive/web-client';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FilterPanel } from './filter-panel.tsx';
import type { Filters } from './filters.ts';

interface FilterBarProps {
  filters: Filters;
  onChange: (change: Partial<Filters>) => void;
}

export function FilterBar({ filters, onChange }: FilterBarProps) {
  const { t } = useTranslation('search');
  const city = useCity();
  const language = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const panel = useId();
  const topic = city.topics.find((each) => each.slug === filters.topic);
  const topicLabel = t('filter.topicChosen', { topic: topic?.[language] ?? filters.topic });
  return (
    <>
      <div className="chips" role="group" aria-label={t('filter.filters')}>
        <button
          type="button"
          className="chip"
          aria-expanded={isOpen}
          aria-controls={panel}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name="sliders-horizontal" />
          {t('filter.open')}
        </button>
        <button
          type="button"
          className="chip"
          aria-pressed={filters.inStock}
          onClick={() => onChange({ inStock: !filters.inStock })}
        >
          {t('filter.inStock')}
        </button>
        <button
          type="button"
          className="chip"
          aria-pressed={filters.openNow}
          onClick={() => onChange({ openNow: !filters.openNow })}
        >
          {t('filter.openNow')}
        </button>
        {filters.topic && (
          <button
            type="button"
            className="chip on"
            aria-label={t('filter.remove', { filter: topicLabel })}
            onClick={() => onChange({ topic: undefined })}
          >
            {topicLabel}
            <Icon name="x" size="s" />
          </button>
        )}
      </div>
      <div id={panel}>{isOpen && <FilterPanel filters={filters} onChange={onChange} />}</div>
    </>
  );
}
