import { Register } from '@stadtlive/identity-web';
import { useCity } from '@stadtlive/web-client';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';

export default function RegisterPage() {
  const { t } = useTranslation('identity');
  const { name: city, portalName } = useCity();
  const navigate = useNavigate();
  useEffect(() => {
    document.title = `${t('register')} – ${portalName}`;
  }, [t, portalName]);
  return (
    <main id="main" className="wrap page account">
      <h1>{t('registerTitle', { city })}</h1>
      <p className="soft">{t('registerIntro', { portal: portalName })}</p>
      <Register onRegistered={() => void navigate('/')} />
      <p>
        {t('hasAccount')} <Link to="/anmelden">{t('signIn')}</Link>
      </p>
    </main>
  );
}
