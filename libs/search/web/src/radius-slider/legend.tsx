import { formatNumber, useCity, useLanguage } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import type { Hits } from './rings.ts';

export function Legend({ hits, isEstimated }: { hits: Hits | undefined; isEstimated: boolean }) {
  const { t } = useTranslation('search');
  const { name: city } = useCity();
  const language = useLanguage();
  const count = (value: number) =>
    isEstimated ? t('about', { n: formatNumber(value, language) }) : formatNumber(value, language);
  return (
    <div className="legend num">
      <span>
        <i className="home" />
        {hits ? t('legend.home', { n: count(hits.home), city }) : t('map.home', { city })}
      </span>
      <span>
        <i className="region" />
        {hits ? t('legend.region', { n: count(hits.total - hits.home) }) : t('map.region')}
      </span>
      <span>
        <i className="outside" />
        {t('legend.outside')}
      </span>
    </div>
  );
}
