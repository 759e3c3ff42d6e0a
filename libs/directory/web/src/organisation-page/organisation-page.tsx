import { ErrorState, PageSkeleton, useLate } from '@stadtlive/ui';
import { useCity, useFailureWords, usePageQuery } from '@stadtlive/web-client';
import { OrganisationPageDocument } from '@stadtlive/web-client/graphql';
import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import '../texts.ts';
import { LocationMap } from '../location-map/location-map.tsx';
import { OpeningHours } from '../opening-hours/opening-hours.tsx';
import { About } from './about.tsx';
import { Contact } from './contact.tsx';
import { Masthead } from './masthead.tsx';
import { NotListed } from './not-listed.tsx';
import { Tabs } from './tabs.tsx';

const Members = lazy(() => import('../membership/styled-members.ts'));

/** A shop, a club or a public institution. What it sells comes from the market above this slice. */
export default function OrganisationPage({
  assortmentOf,
}: {
  assortmentOf: (slug: string) => ReactNode;
}) {
  const { t } = useTranslation(['directory', 'words']);
  const { slug = '' } = useParams();
  const [params] = useSearchParams();
  const { portalName } = useCity();
  const failure = useFailureWords();
  const { data, error } = usePageQuery(OrganisationPageDocument, { slug });
  const isLate = useLate(!data && !error);
  const organisation = data?.organisation;
  useEffect(() => {
    if (organisation) document.title = `${organisation.name} – ${portalName}`;
  }, [organisation, portalName]);

  if (organisation === null) return <NotListed />;
  if (!organisation) {
    return (
      <main id="main" className="wrap page">
        {error && <ErrorState heading={t('words:error.heading')}>{failure(error)}</ErrorState>}
        {isLate && <PageSkeleton />}
      </main>
    );
  }
  const productCount = organisation.products.totalCount;
  const isAbout = productCount === 0 || params.get('seite') === 'ueber-uns';
  return (
    <main id="main" className="wrap page">
      <Masthead organisation={organisation} />
      {productCount > 0 && <Tabs productCount={productCount} isAbout={isAbout} />}
      <div className="cols organisation">
        <div>
          {isAbout ? <About organisation={organisation} /> : assortmentOf(organisation.slug)}
          {organisation.viewerMayManage && (
            <Suspense>
              <Members slug={organisation.slug} />
            </Suspense>
          )}
        </div>
        <aside className="stack-6">
          <OpeningHours hours={organisation.openingHours} />
          <section>
            <h2 className="aside-heading">{t('directory:map.heading')}</h2>
            <LocationMap name={organisation.name} location={organisation.location} />
            <p className="sm address">
              {organisation.address.street}, {organisation.address.postcode}{' '}
              {organisation.address.locality}
            </p>
          </section>
          <Contact organisation={organisation} />
        </aside>
      </div>
    </main>
  );
}
