import { Register, SignIn } from '@stadtlive/identity-web';
import { useCity, useViewer } from '@stadtlive/web-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useNavigate } from 'react-router';
import { Brand } from '../frame/brand.tsx';

/** Everything behind it belongs to somebody who has signed in. */
export function AccountGate() {
  const { viewer } = useViewer();
  return viewer ? <Outlet /> : <Welcome />;
}

function Welcome() {
  const { t } = useTranslation('merchant');
  const { name } = useCity();
  const navigate = useNavigate();
  const [isNew, setIsNew] = useState(false);
  return (
    <div className="wrap welcome">
      <Brand />
      <main className="two">
        <section>
          <h1>{t('welcome.heading', { city: name })}</h1>
          <ul className="check promises">
            {(['page', 'found', 'price', 'stay'] as const).map((key) => (
              <li key={key}>
                <span className="num med">{t(`welcome.${key}.mark`)}</span>
                <span>{t(`welcome.${key}.text`)}</span>
              </li>
            ))}
          </ul>
        </section>
        <section className="panel">
          <h2>{isNew ? t('welcome.register') : t('welcome.signIn')}</h2>
          {isNew ? (
            <Register onRegistered={() => void navigate('/seite')} />
          ) : (
            <SignIn onSignedIn={() => undefined} />
          )}
          <button type="button" className="btn q" onClick={() => setIsNew(!isNew)}>
            {isNew ? t('welcome.haveAccount') : t('welcome.noAccount')}
          </button>
        </section>
      </main>
    </div>
  );
}
