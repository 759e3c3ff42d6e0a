import { PersonMark } from '@stadtlive/ui';
import { useCity, useViewer } from '@stadtlive/web-client';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMenu } from './places.ts';

// Only for those who are signed in, and only after the page itself.
const Bell = lazy(() => import('./bell.ts'));
const ErasureBanner = lazy(() => import('./erasure-banner.ts'));

export function Header() {
  const { t } = useTranslation('resident');
  const city = useCity();
  const { viewer } = useViewer();
  return (
    <header className="top">
      <div className="wrap">
        <Link className="brand" to="/">
          <img className="mark" src="/logo.svg" alt="" width="32" height="32" />
          <PortalName name={city.portalName} city={city.name} />
        </Link>
        <nav aria-label={t('menu')}>
          {useMenu().map(({ key, to, isCurrent }) => (
            <Link key={key} to={to} aria-current={isCurrent ? 'page' : undefined}>
              {t(`nav.${key}`)}
            </Link>
          ))}
        </nav>
        <div className="icons">
          {viewer ? (
            <>
              <Suspense>
                <Bell />
              </Suspense>
              <Link className="ib" to="/konto">
                <span className="vh">{t('account', { name: viewer.displayName })}</span>
                <PersonMark id={viewer.id} name={viewer.displayName} />
              </Link>
            </>
          ) : (
            <Link className="btn sm d-only" to="/anmelden">
              {t('signIn')}
            </Link>
          )}
        </div>
      </div>
      {viewer && (
        <Suspense>
          <ErasureBanner />
        </Suspense>
      )}
    </header>
  );
}

/** The city's name is set bold, what follows it light. */
function PortalName({ name, city }: { name: string; city: string }) {
  if (!name.startsWith(city)) return <span>{name}</span>;
  return (
    <span>
      {city}
      <b>{name.slice(city.length)}</b>
    </span>
  );
}
