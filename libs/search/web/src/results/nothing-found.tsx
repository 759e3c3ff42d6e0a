import { EmptyState } from '@stadtlive/ui';
import { formatKm, formatStep, useCity, useLanguage } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import type { Filters } from '../filters/filters.ts';
import type { Search } from './answer.ts';

interface NothingFoundProps {
  filters: Filters;
  search: Search;
  onWiden: (km: number) => void;
  onReset: () => void;
}

export function NothingFound({ filters, search, onWiden, onReset }: NothingFoundProps) {
  const { t } = useTranslation('search');
  const { name: city } = useCity();
  const language = useLanguage();
  const km = formatStep(filters.radiusKm, language);
  const place = filters.near?.name;
  const nearest = search.nearestBeyond;
  const text = filters.text.trim();
  return (
    <EmptyState
      heading={t('empty.heading', { km })}
      action={
        nearest ? (
          <button type="button" className="btn p full" onClick={() => onWiden(nearest.radiusKm)}>
            {t('empty.widen', { count: nearest.count, km: formatStep(nearest.radiusKm, language) })}
          </button>
        ) : (
          <button type="button" className="btn p full" onClick={onReset}>
            {t('empty.reset')}
          </button>
        )
      }
    >
      {place
        ? t(text ? 'empty.aroundText' : 'empty.aroundPlain', { text, place, km })
        : t(text ? 'empty.forText' : 'empty.plain', { text, city, km })}{' '}
      {nearest
        ? t('empty.nearest', {
            place: nearest.placeName,
            km: formatKm(nearest.distanceKm, language),
          })
        : t('empty.nowhere')}
    </EmptyState>
  );
}
