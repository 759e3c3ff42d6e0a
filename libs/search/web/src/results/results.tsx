import { ErrorState, Icon, ListSkeleton, useLate } from '@stadtlive/ui';
import { useEffect, useEffectEvent, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Filters } from '../filters/filters.ts';
import type { Answer } from './answer.ts';
import type { Selection } from './hit-list.tsx';
import { HomeSection } from './home-section.tsx';
import { MixedSection } from './mixed-section.tsx';
import { NothingFound } from './nothing-found.tsx';
import { RegionSection } from './region-section.tsx';
import { useIsOnline } from './use-is-online.ts';
import { retryAfterSeconds, type Failure } from './use-search.ts';
import { WidenPanel } from './widen-panel.tsx';

interface ResultsProps extends Selection {
  filters: Filters;
  answer: Answer | undefined;
  failed: Failure | undefined;
  freshBeyondKm: number | undefined;
  onLoadMore: () => Promise<void>;
  onRetry: () => void;
  onWiden: (km: number) => void;
  onReset: () => void;
}

/** What was found last stays readable below a failure. */
export function Results({ failed, onRetry, ...found }: ResultsProps) {
  const isLate = useLate(!found.answer && !failed);
  return (
    <>
      {failed && <Failed isRetrying={failed.isRetrying} onRetry={onRetry} />}
      {found.answer && <Found {...found} answer={found.answer} />}
      {!failed && isLate && <ListSkeleton />}
    </>
  );
}

interface FoundProps extends Omit<ResultsProps, 'failed' | 'onRetry'> {
  answer: Answer;
}

function Found({ filters, answer, onWiden, onReset, ...list }: FoundProps) {
  const { search } = answer;
  if (answer.hits.length === 0) {
    return <NothingFound filters={filters} search={search} onWiden={onWiden} onReset={onReset} />;
  }
  const isHomeFirst = (answer.input.sort ?? 'HOME_CITY_FIRST') === 'HOME_CITY_FIRST';
  return (
    <>
      {isHomeFirst ? (
        <>
          <HomeSection answer={answer} {...list} />
          <RegionSection answer={answer} {...list} />
        </>
      ) : (
        <MixedSection answer={answer} {...list} />
      )}
      <WidenPanel
        search={search}
        radiusKm={answer.input.radiusKm ?? filters.radiusKm}
        onWiden={onWiden}
      />
    </>
  );
}

interface FailedProps {
  isRetrying: boolean;
  onRetry: () => void;
}

function Failed({ isRetrying, onRetry }: FailedProps) {
  const { t } = useTranslation('search');
  const isOnline = useIsOnline();
  const wasOnline = useRef(isOnline);
  const retry = useEffectEvent(onRetry);
  useEffect(() => {
    if (isOnline && !wasOnline.current) retry();
    wasOnline.current = isOnline;
  }, [isOnline]);
  return (
    <ErrorState
      heading={t(isOnline ? 'failed.heading' : 'failed.offline')}
      action={
        <button type="button" className="btn p full" aria-busy={isRetrying} onClick={onRetry}>
          <Icon name="arrow-clockwise" />
          {t(isRetrying ? 'failed.retrying' : 'failed.retry')}
        </button>
      }
    >
      {t(isOnline ? 'failed.text' : 'failed.offlineText', { seconds: retryAfterSeconds })}
    </ErrorState>
  );
}
