import { PersonMark } from '@stadtlive/ui';
import { useCity, useViewer } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMenu } from './places.ts';

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
            <Link className="ib" to="/konto">
              <PersonMark id={viewer.id} name={viewer.displayName} />
              <span className="vh">{t('account', { name: viewer.displayName })}</span>
            </Link>
          ) : (
            <Link className="btn sm d-only" to="/anmelden">
              {t('signIn')}
            </Link>
          )}
        </div>
      </div>
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
