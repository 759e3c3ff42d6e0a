import { PlaceSign } from '@stadtlive/ui';
import { ListingCard, listingOf } from '@stadtlive/search-web';
import { formatStep, searchPath, useCity, useLanguage } from '@stadtlive/web-client';
import type { HomePageQuery } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export function NewProducts({ found }: { found: HomePageQuery['products'] }) {
  const { t } = useTranslation('resident');
  const city = useCity();
  const language = useLanguage();
  return (
    <section>
      <PlaceSign place={city.name} heading={t('home.newHeading')} />
      <p className="sm soft">
        {t('home.newRule')} <Link to="/so-sortieren-wir">{t('home.recompute')}</Link>
      </p>
      {found.edges.length === 0 && (
        <p className="soft">
          {t('home.nothingNew', {
            km: formatStep(city.defaultRadiusKm, language),
            centre: city.centerName,
          })}
        </p>
      )}
      <ul className="list">
        {found.edges.map((hit) => (
          <li key={hit.node.id}>
            <ListingCard listing={listingOf(hit, city.slug)} />
          </li>
        ))}
      </ul>
      {found.edges.length > 0 && (
        <Link className="btn full" to={searchPath({ art: 'ware', sort: 'neu' })}>
          {t('home.allNew')}
        </Link>
      )}
    </section>
  );
}
