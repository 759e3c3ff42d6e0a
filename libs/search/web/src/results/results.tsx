import { ErrorState, Icon, ListSkeleton, useLate } from '@stadtlive/ui';
import { useTranslation } from 'react-i18next';
import type { Filters } from '../filters/filters.ts';
import type { Answer } from './answer.ts';
import type { Selection } from './hit-list.tsx';
import { HomeSection } from './home-section.tsx';
import { MixedSection } from './mixed-section.tsx';
import { NothingFound } from './nothing-found.tsx';
import { RegionSection } from './region-section.tsx';
import { WidenPanel } from './widen-panel.tsx';

interface ResultsProps extends Selection {
  filters: Filters;
  answer: Answer | undefined;
  error: unknown;
  freshBeyondKm: number | undefined;
  onLoadMore: () => Promise<void>;
  onRetry: () => void;
  onWiden: (km: number) => void;
  onReset: () => void;
}

export function Results({
  filters,
  answer,
  error,
  onRetry,
  onWiden,
  onReset,
  ...list
}: ResultsProps) {
  const isLate = useLate(!answer && !error);
  if (error) return <Failed onRetry={onRetry} />;
  if (!answer) return isLate ? <ListSkeleton /> : null;
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

function Failed({ onRetry }: { onRetry: () => void }) {
  const { t } = useTranslation('search');
  return (
    <ErrorState
      heading={t('failed.heading')}
      action={
        <button type="button" className="btn p full" onClick={onRetry}>
          <Icon name="arrow-clockwise" />
          {t('failed.retry')}
        </button>
      }
    >
      {t('failed.text')}
    </ErrorState>
  );
}
