import '@stadtlive/identity-web/styles.css';
import { useCity, useViewer } from '@stadtlive/web-client';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DisplaySettings } from '../frame/display-settings.tsx';
import './account-pages.css';
import { SignedIn } from './signed-in.tsx';
import './texts.ts';

/** Where everything of one's own begins; on a phone also where the portal is set up. */
export default function AccountPage() {
  const { t } = useTranslation(['accountPages', 'resident']);
  const { viewer } = useViewer();
  const { portalName } = useCity();
  useEffect(() => {
    document.title = `${t('accountPages:title')} – ${portalName}`;
  }, [t, portalName]);
  return (
    <main id="main" className="wrap page account-home" tabIndex={-1}>
      {viewer ? <SignedIn viewer={viewer} /> : <SignedOut />}
      <section className="m-only">
        <h2>{t('accountPages:settings')}</h2>
        <DisplaySettings />
        <p className="xs muted">{t('accountPages:storedNote')}</p>
        <ul className="plain-links">
          <li>
            <Link to="/so-sortieren-wir">{t('resident:footer.rules')}</Link>
          </li>
          <li>
            <a href="/haendler">{t('resident:footer.merchants')}</a>
          </li>
        </ul>
      </section>
    </main>
  );
}

function SignedOut() {
  const { t } = useTranslation(['accountPages', 'identity']);
  return (
    <section>
      <h1>{t('accountPages:signedOut')}</h1>
      <p className="soft">{t('accountPages:signedOutText')}</p>
      <div className="row wrap-x">
        <Link className="btn p" to="/anmelden" state={{ from: '/konto' }}>
          {t('identity:signIn')}
        </Link>
        <Link className="btn" to="/registrieren">
          {t('identity:register')}
        </Link>
      </div>
    </section>
  );
}
