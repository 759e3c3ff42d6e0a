import { useCity } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DisplaySettings } from './display-settings.tsx';

export function Footer() {
  const { t } = useTranslation('resident');
  const { portals, slug } = useCity();
  const others = portals.filter((portal) => portal.slug !== slug);
  return (
    <footer className="wrap d-only">
      <div className="foot row wrap-x between">
        <div className="row wrap-x">
          <Link to="/so-sortieren-wir">{t('footer.rules')}</Link>
          <a href="/haendler">{t('footer.merchants')}</a>
          {others.map((portal) => (
            <a key={portal.slug} href={portal.url}>
              {portal.portalName}
            </a>
          ))}
        </div>
        <DisplaySettings />
      </div>
    </footer>
  );
}
