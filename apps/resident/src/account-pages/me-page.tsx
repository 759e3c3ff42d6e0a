import { Icon, PersonMark } from '@stadtlive/ui';
import { useSignOut } from '@stadtlive/identity-web';
import { useCity, useViewer } from '@stadtlive/web-client';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DisplaySettings } from '../frame/display-settings.tsx';

export default function MePage() {
  const { t } = useTranslation(['resident', 'identity']);
  const { viewer } = useViewer();
  const { portalName } = useCity();
  useEffect(() => {
    document.title = `${t('resident:me.title')} – ${portalName}`;
  }, [t, portalName]);
  return (
    <main id="main" className="wrap page account">
      {viewer ? <SignedIn /> : <SignedOut />}
      <section className="m-only">
        <h2>{t('resident:me.settings')}</h2>
        <DisplaySettings />
        <p className="xs muted">{t('resident:me.storedNote')}</p>
      </section>
      <p className="m-only">
        <Link to="/so-sortieren-wir">{t('resident:footer.rules')}</Link>
      </p>
      <p className="m-only">
        <a href="/haendler">{t('resident:footer.merchants')}</a>
      </p>
    </main>
  );
}

function SignedOut() {
  const { t } = useTranslation(['resident', 'identity']);
  return (
    <section>
      <h1>{t('resident:me.signedOut')}</h1>
      <p className="soft">{t('resident:me.signedOutText')}</p>
      <div className="row wrap-x">
        <Link className="btn p" to="/anmelden">
          {t('identity:signIn')}
        </Link>
        <Link className="btn" to="/registrieren">
          {t('identity:register')}
        </Link>
      </div>
    </section>
  );
}

function SignedIn() {
  const { t } = useTranslation('resident');
  const viewer = useViewer().viewer!;
  const signOut = useSignOut();
  return (
    <section>
      <div className="row person">
        <PersonMark id={viewer.id} name={viewer.displayName} />
        <div>
          <h1>{viewer.displayName}</h1>
          <p className="sm soft">{viewer.email}</p>
        </div>
      </div>
      {viewer.organisations.length > 0 && (
        <>
          <h2>{t('me.shops')}</h2>
          <ul className="list">
            {viewer.organisations.map(({ id, name }) => (
              <li key={id} className="row between own-page">
                {name}
                <a className="btn sm" href="/haendler">
                  {t('me.manage')}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <button type="button" className="btn" onClick={() => void signOut().catch(reportError)}>
        <Icon name="sign-out" />
        {t('me.signOut')}
      </button>
    </section>
  );
}
