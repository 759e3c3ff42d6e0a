import { SignIn } from '@stadtlive/identity-web';
import { useCity } from '@stadtlive/web-client';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';

export default function SignInPage() {
  const { t } = useTranslation('identity');
  const { portalName } = useCity();
  const navigate = useNavigate();
  useEffect(() => {
    document.title = `${t('signIn')} – ${portalName}`;
  }, [t, portalName]);
  return (
    <main id="main" className="wrap page account">
      <h1>{t('signInTitle')}</h1>
      <SignIn onSignedIn={() => void navigate('/')} />
      <p>
        {t('noAccount')} <Link to="/registrieren">{t('register')}</Link>
      </p>
    </main>
  );
}
