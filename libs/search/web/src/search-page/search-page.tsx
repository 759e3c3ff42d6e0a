import { Icon } from '@stadtlive/ui';
import { useCity, useLanguage } from '@stadtlive/web-client';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import '../texts.ts';
import { FilterBar } from '../filters/filter-bar.tsx';
import { inputOf } from '../filters/filters.ts';
import { KindChips } from '../filters/kind-chips.tsx';
import { useFilters } from '../filters/use-filters.ts';
import { Announcement } from '../radius-slider/announcement.tsx';
import { Results } from '../results/results.tsx';
import { useSearch } from '../results/use-search.ts';
import { RadiusControl } from './radius-control.tsx';
import { SearchWords } from './search-words.tsx';
import { SortLine } from './sort-line.tsx';
import { useAnswerWords } from './use-answer-words.ts';
import { useIsWide } from './use-is-wide.ts';

const MapSide = lazy(() => import('./map-side.tsx'));

export default function SearchPage() {
  const { t } = useTranslation('search');
  const city = useCity();
  const language = useLanguage();
  const { filters, freshBeyondKm, preview, commit } = useFilters();
  const search = useSearch(inputOf(filters));
  const { answer } = search;
  const [selectedId, onSelect] = useState<string>();
  const [isDragging, setDragging] = useState(false);
  const said = useAnswerWords(search.isPending ? undefined : answer);
  const text = filters.text.trim();
  const title = text ? t('titleFor', { text }) : t('title');

  useEffect(() => {
    document.title = `${title} – ${city.portalName}`;
  }, [title, city.portalName, language]);

  const release = (radiusKm: number) => {
    commit({ radiusKm });
    search.flush();
  };
  const selectOnMap = (id: string) => {
    onSelect(id);
    if (filters.view === 'list')
      document
        .getElementById(`hit-${id}`)
        ?.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  };
  const isMap = filters.view === 'map';
  const isWide = useIsWide();

  return (
    <main id="main" className={`wrap page search ${isMap ? 'on-map' : ''}`}>
      <h1 className="vh">{title}</h1>
      <div className="find">
        <div>
          <div className="search-head">
            <SearchWords
              text={filters.text}
              onPreview={(words) => preview({ text: words })}
              onCommit={() => {
                commit();
                search.flush();
              }}
            />
            <RadiusControl
              filters={filters}
              search={search}
              onPreview={preview}
              onRelease={release}
              onCommit={commit}
              onDragging={setDragging}
            />
          </div>
          <div className="search-filters">
            <KindChips
              chosen={filters.kind}
              counts={answer?.search.kindCounts}
              isExact={answer?.search.kindCountsAreExact ?? true}
              onChoose={(kind) => commit({ kind })}
            />
            <FilterBar filters={filters} onChange={commit} />
          </div>
          <section
            className="search-results"
            aria-label={t('results')}
            aria-busy={search.isPending}
          >
            <SortLine sort={filters.sort} answer={answer} />
            <Results
              filters={filters}
              answer={answer}
              failed={search.failed}
              freshBeyondKm={freshBeyondKm}
              selectedId={selectedId}
              onSelect={onSelect}
              onLoadMore={search.loadMore}
              onRetry={search.retry}
              onWiden={release}
              onReset={() =>
                commit({
                  kind: undefined,
                  topic: undefined,
                  inStock: false,
                  openNow: false,
                  text: '',
                })
              }
            />
          </section>
          <Announcement text={said} isSilent={isDragging} />
        </div>
        {(isWide || isMap) && (
          <Suspense
            fallback={
              <div className="map-side">
                <div className="map" />
              </div>
            }
          >
            <MapSide
              isWide={isWide}
              filters={filters}
              hits={answer?.hits}
              selectedId={selectedId}
              onSelect={selectOnMap}
              onSearchHere={(near) => commit({ near })}
              onList={() => commit({ view: 'list' })}
            />
          </Suspense>
        )}
      </div>
      {!isMap && (
        <div className="fab m-only">
          <button type="button" className="btn" onClick={() => commit({ view: 'map' })}>
            <Icon name="map-trifold" />
            {t('map.show')}
          </button>
        </div>
      )}
    </main>
  );
}
