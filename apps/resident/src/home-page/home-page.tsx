import { ErrorState, ListSkeleton, useLate } from '@stadtlive/ui';
import {
  formatClock,
  formatDay,
  useCity,
  useFailureWords,
  useLanguage,
  usePageQuery,
} from '@stadtlive/web-client';
import { HomePageDocument } from '@stadtlive/web-client/graphql';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { HomeSearch } from './home-search.tsx';
import { homeVariables } from '@stadtlive/search-web/home-variables';
import { NewProducts } from './new-products.tsx';
import { PlaceList } from './place-list.tsx';
import { TopicGrid } from './topic-grid.tsx';
import { useNow } from './use-now.ts';

export default function HomePage() {
  const { t } = useTranslation(['resident', 'words']);
  const city = useCity();
  const language = useLanguage();
  const failure = useFailureWords();
  const now = useNow();
  const { data, error } = usePageQuery(HomePageDocument, homeVariables(city));
  const isLate = useLate(!data && !error);
  useEffect(() => {
    document.title = t('resident:home.title', { portal: city.portalName, city: city.name });
  }, [t, city]);
  return (
    <main id="main" className="wrap page">
      <div className="cols home-page">
        <div>
          <h1>{formatDay(now, language)}</h1>
          <p className="soft num">
            {t('resident:home.time', { time: formatClock(now, language), city: city.name })}
          </p>
          <HomeSearch />
          <TopicGrid />
          {error && !data && (
            <ErrorState heading={t('words:error.heading')}>{failure(error)}</ErrorState>
          )}
          {isLate && <ListSkeleton />}
          {data && <NewProducts found={data.products} />}
        </div>
        <aside className="stack-6">{data && <PlaceList found={data} />}</aside>
      </div>
    </main>
  );
}
