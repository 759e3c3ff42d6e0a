import { Placeholder } from '@stadtlive/ui';
import { listingOf, type Listing } from '@stadtlive/search-web';
import { formatKm, OpeningMark, searchPath, useCity, useLanguage } from '@stadtlive/web-client';
import type { HitFragment, HomePageQuery } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

/** Beside the list: who is open now, and who is new. */
export function PlaceList({ found }: { found: HomePageQuery }) {
  const { t } = useTranslation('resident');
  return (
    <>
      <section>
        <h2 className="aside-heading">{t('home.openNow')}</h2>
        {found.open.edges.length === 0 ? (
          <p className="sm soft">{t('home.noneOpen')}</p>
        ) : (
          <>
            <Places hits={found.open.edges} />
            <Link className="sm" to={searchPath({ art: 'laden', offen: '1' })}>
              {t('home.allOpen')}
            </Link>
          </>
        )}
      </section>
      {found.organisations.edges.length > 0 && (
        <section>
          <h2 className="aside-heading">{t('home.newPlaces')}</h2>
          <Places hits={found.organisations.edges} />
        </section>
      )}
    </>
  );
}

function Places({ hits }: { hits: readonly HitFragment[] }) {
  const { slug } = useCity();
  return (
    <ul className="list">
      {hits.map((hit) => (
        <PlaceRow key={hit.node.id} listing={listingOf(hit, slug)} />
      ))}
    </ul>
  );
}

function PlaceRow({ listing }: { listing: Listing }) {
  const { t } = useTranslation('words');
  const language = useLanguage();
  const { node } = listing.hit;
  if (node.__typename !== 'Organisation') return null;
  const km = listing.distanceKm === null ? '' : ` · ${formatKm(listing.distanceKm, language)}`;
  return (
    <li className="row place-row">
      <Placeholder id={node.id} name={node.name} />
      <div>
        <h3>
          {listing.isHome ? (
            <Link to={listing.href}>{node.name}</Link>
          ) : (
            <a href={listing.href}>{node.name}</a>
          )}
        </h3>
        <p className="xs soft num">
          {t(`kind.${node.kind}`)}
          {km}
        </p>
        {node.openingStatus?.isOpen && <OpeningMark status={node.openingStatus} />}
      </div>
    </li>
  );
}
