import { PlaceSign } from '@stadtlive/ui';
import { formatNumber, useCity, useLanguage } from '@stadtlive/web-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from './answer.ts';
import { HitList, type Selection } from './hit-list.tsx';
import { LoadMore } from './load-more.tsx';
import { useCountWords } from './use-count-words.ts';

/** Cards of the home city shown before those of the region come into sight. */
const atFirst = 6;

/** The list opened last, so that the way back finds it as long as it was. */
let lastExpanded: string | undefined;

interface HomeSectionProps extends Selection {
  answer: Answer;
  freshBeyondKm: number | undefined;
  onLoadMore: () => Promise<void>;
}

export function HomeSection({ answer, freshBeyondKm, onLoadMore, ...selection }: HomeSectionProps) {
  const { t } = useTranslation('search');
  const city = useCity();
  const language = useLanguage();
  const count = useCountWords();
  const [expanded, setExpanded] = useState(() => lastExpanded);
  const { homeCount, totalCount } = answer.search;
  const hits = answer.hits.filter((hit) => hit.city.slug === city.slug);
  const isShort = expanded !== answer.key && totalCount > homeCount && hits.length > atFirst + 2;
  const shown = isShort ? hits.slice(0, atFirst) : hits;
  const isWhole = shown.length >= homeCount || (!isShort && answer.next === null);
  const labelKey = homeCount <= hits.length + 50 ? 'showAllHome' : 'showMoreHome';

  const more = async () => {
    lastExpanded = answer.key;
    setExpanded(answer.key);
    if (hits.length < homeCount) await onLoadMore();
  };

  return (
    <section>
      <PlaceSign place={city.name} heading={t('home', { city: city.name })}>
        {homeCount > 0 ? count(homeCount) : t('homeEmpty', { city: city.name })}
      </PlaceSign>
      <HitList hits={shown} freshBeyondKm={freshBeyondKm} {...selection} />
      {!isWhole && (
        <LoadMore
          label={t(labelKey, { n: formatNumber(homeCount, language), city: city.name })}
          onLoad={more}
        />
      )}
    </section>
  );
}
