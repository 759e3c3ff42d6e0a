import { formatNumber, formatStep, useLanguage } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import { nextWithHits } from '../radius-slider/rings.ts';
import type { Search } from './answer.ts';

/** What the next step outwards would bring; the person decides. */
export function WidenPanel({
  search,
  radiusKm,
  onWiden,
}: {
  search: Search;
  radiusKm: number;
  onWiden: (km: number) => void;
}) {
  const { t } = useTranslation('search');
  const language = useLanguage();
  const next = nextWithHits(search.distanceHistogram, radiusKm);
  if (!next) return null;
  const km = formatStep(next.km, language);
  const words = search.histogramIsExact
    ? t('widen.more', { count: next.more, km })
    : t('widen.aboutMore', { n: formatNumber(next.more, language), km });
  return (
    <div className="panel tint row between wrap-x widen">
      <p>
        <b className="bold num">{words}</b> <span className="soft">{t('widen.yourChoice')}</span>
      </p>
      <button type="button" className="btn" onClick={() => onWiden(next.km)}>
        {t('widen.button', { km })}
      </button>
    </div>
  );
}
