import '@stadtlive/identity-web/styles.css';
import { SignIn } from '@stadtlive/identity-web';
import { useCity } from '@stadtlive/web-client';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import './account-pages.css';
import { useWhereFrom } from './where-from.ts';

export default function SignInPage() {
  const { t } = useTranslation('identity');
  const { portalName } = useCity();
  const navigate = useNavigate();
  const { state } = useLocation();
  const from = useWhereFrom('/');
  useEffect(() => {
    document.title = `${t('signIn')} – ${portalName}`;
  }, [t, portalName]);
  return (
    <main id="main" className="wrap page door" tabIndex={-1}>
      <h1>{t('signInTitle')}</h1>
      <SignIn
        onSignedIn={() => void navigate(from, { replace: true })}
        forgotten={<Link to="/passwort-vergessen">{t('forgot')}</Link>}
      />
      <p>
        {t('noAccount')}{' '}
        <Link to="/registrieren" state={state}>
          {t('register')}
        </Link>
      </p>
    </main>
  );
}
