import '@stadtlive/identity-web/styles.css';
import { Register } from '@stadtlive/identity-web';
import { useCity } from '@stadtlive/web-client';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useNavigate } from 'react-router';
import './account-pages.css';
import { useWhereFrom } from './where-from.ts';

export default function RegisterPage() {
  const { t } = useTranslation('identity');
  const { name: city, portalName } = useCity();
  const navigate = useNavigate();
  const { state } = useLocation();
  const from = useWhereFrom('/konto');
  useEffect(() => {
    document.title = `${t('register')} – ${portalName}`;
  }, [t, portalName]);
  return (
    <main id="main" className="wrap page door" tabIndex={-1}>
      <h1>{t('registerTitle', { city })}</h1>
      <p className="soft">{t('registerIntro', { portal: portalName })}</p>
      <Register onRegistered={() => void navigate(from, { replace: true })} />
      <p>
        {t('hasAccount')}{' '}
        <Link to="/anmelden" state={state}>
          {t('signIn')}
        </Link>
      </p>
    </main>
  );
}
