import { ErrorState, PageSkeleton, useLate } from '@stadtlive/ui';
import { organisationPath, useCity, useFailureWords, usePageQuery } from '@stadtlive/web-client';
import { OrganisationPageDocument } from '@stadtlive/web-client/graphql';
import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate, useParams, useSearchParams } from 'react-router';
import '../texts.ts';
import { LocationMap } from '../location-map/location-map.tsx';
import { OpeningHours } from '../opening-hours/opening-hours.tsx';
import './organisation-page.css';
import { About } from './about.tsx';
import { Accessibility } from './accessibility.tsx';
import { Branches } from './branches.tsx';
import { Contact } from './contact.tsx';
import { DraftNote } from './draft-note.tsx';
import { Imprint } from './imprint.tsx';
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
  // An address it had before leads on to the present one.
  if (organisation && organisation.slug !== slug) {
    return <Navigate to={organisationPath(organisation)} replace />;
  }
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
    <main id="main" className="wrap page" data-reach={`${organisation.id} ${organisation.slug}`}>
      {!organisation.isPublished && <DraftNote />}
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
            <LocationMap
              name={organisation.name}
              location={organisation.location}
              others={organisation.branches.map(({ location }) => location)}
            />
            <p className="sm address">
              {organisation.address.street}, {organisation.address.postcode}{' '}
              {organisation.address.locality}
            </p>
            <p className="sm">
              <a href={routeTo(organisation.location)} rel="noopener nofollow" data-way="ROUTE">
                {t('directory:map.route')}
              </a>
            </p>
          </section>
          <Branches organisation={organisation} />
          <Contact organisation={organisation} />
          <Accessibility facts={organisation.accessibility} />
        </aside>
      </div>
      <Imprint organisation={organisation} />
    </main>
  );
}

/** Leaves the portal: nobody there is told where somebody sets out from. */
const routeTo = ({ lat, lon }: { lat: number; lon: number }) =>
  `https://www.openstreetmap.org/directions?route=%3B${lat}%2C${lon}`;
