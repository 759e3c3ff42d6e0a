import { ExitSign } from '@stadtlive/ui';
import { formatKm, formatNumber, useCity, useLanguage } from '@stadtlive/web-client';
import { useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from './answer.ts';
import { HitList, type Selection } from './hit-list.tsx';
import { LoadMore } from './load-more.tsx';
import { useCountWords } from './use-count-words.ts';

/** The region comes after all home hits; up to this many are fetched to bring it into sight. */
const reachable = 120;
const settledMs = 400;

interface RegionSectionProps extends Selection {
  answer: Answer;
  freshBeyondKm: number | undefined;
  onLoadMore: () => Promise<void>;
}

export function RegionSection({
  answer,
  freshBeyondKm,
  onLoadMore,
  ...selection
}: RegionSectionProps) {
  const { t } = useTranslation('search');
  const city = useCity();
  const language = useLanguage();
  const count = useCountWords();
  const { homeCount, totalCount } = answer.search;
  const total = totalCount - homeCount;
  const hits = answer.hits.filter((hit) => hit.city.slug !== city.slug);
  const isMissing = total > 0 && hits.length === 0 && answer.hits.length < reachable;
  const loadMore = useEffectEvent(onLoadMore);
  useEffect(() => {
    if (!isMissing) return;
    const timer = setTimeout(() => void loadMore().catch(reportError), settledMs);
    return () => clearTimeout(timer);
  }, [isMissing, answer]);
  if (total <= 0 && hits.length === 0) return null;
  const nearest = hits[0]?.distanceKm;
  const hitWords = count(total);
  return (
    <section className="region-section">
      <ExitSign place={city.name} ahead={t('regionSign')} heading={t('region')}>
        {nearest == null
          ? hitWords
          : t('hitsFrom', { hits: hitWords, km: formatKm(nearest, language) })}
      </ExitSign>
      <HitList hits={hits} freshBeyondKm={freshBeyondKm} {...selection} />
      {hits.length === 0 && (
        <p className="soft">
          {t('regionAfterHome', { n: formatNumber(homeCount, language), city: city.name })}
        </p>
      )}
      {hits.length > 0 && answer.next !== null && (
        <LoadMore
          label={
            total <= hits.length + 50
              ? t('showAllRegion', { n: formatNumber(total, language) })
              : t('showMore')
          }
          onLoad={onLoadMore}
        />
      )}
    </section>
  );
}
