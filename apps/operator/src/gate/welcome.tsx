import { SignIn } from '@stadtlive/identity-web';
import { Brand, useCity } from '@stadtlive/web-client';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

const ForgottenPassword = lazy(() => import('./forgotten-password.tsx'));

export function Welcome() {
  const { t } = useTranslation('operator');
  const { name } = useCity();
  const [hasForgotten, setHasForgotten] = useState(false);
  return (
    <div className="wrap welcome">
      <Brand />
      <main className="two" id="main">
        <section>
          <h1>{t('welcome.heading', { city: name })}</h1>
          <p className="soft welcome-text">{t('welcome.text')}</p>
        </section>
        <section className="panel">
          <h2>{t(hasForgotten ? 'welcome.forgotten' : 'welcome.signIn')}</h2>
          {hasForgotten ? (
            <Suspense fallback={null}>
              <ForgottenPassword />
            </Suspense>
          ) : (
            <SignIn
              onSignedIn={() => undefined}
              forgotten={
                <button type="button" className="btn q" onClick={() => setHasForgotten(true)}>
                  {t('welcome.forgot')}
                </button>
              }
            />
          )}
          {hasForgotten && (
            <button type="button" className="btn q" onClick={() => setHasForgotten(false)}>
              {t('welcome.back')}
            </button>
          )}
        </section>
      </main>
    </div>
  );
}
