import { Register, SignIn } from '@stadtlive/identity-web';
import { Brand, useCity, useViewer } from '@stadtlive/web-client';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Outlet, useLocation, useNavigate } from 'react-router';

const ForgottenPassword = lazy(() => import('./forgotten-password.tsx'));

/** Everything behind it belongs to somebody who has signed in. */
export function AccountGate() {
  const { viewer } = useViewer();
  return viewer ? <Outlet /> : <Welcome />;
}

type Step = 'signIn' | 'register' | 'forgotten';

function Welcome() {
  const { t } = useTranslation('merchant');
  const { name } = useCity();
  const navigate = useNavigate();
  // Whoever came for something in particular goes on with that.
  const { pathname } = useLocation();
  const [step, setStep] = useState<Step>('signIn');
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
          <h2>{t(`welcome.${step}`)}</h2>
          {step === 'register' && (
            <Register onRegistered={() => void (pathname === '/' && navigate('/seite'))} />
          )}
          {step === 'signIn' && (
            <SignIn
              onSignedIn={() => undefined}
              forgotten={
                <button type="button" className="btn q" onClick={() => setStep('forgotten')}>
                  {t('welcome.forgot')}
                </button>
              }
            />
          )}
          {step === 'forgotten' && <Forgotten />}
          <button
            type="button"
            className="btn q"
            onClick={() => setStep(step === 'signIn' ? 'register' : 'signIn')}
          >
            {t(step === 'signIn' ? 'welcome.noAccount' : 'welcome.haveAccount')}
          </button>
        </section>
      </main>
    </div>
  );
}

const Forgotten = () => (
  <Suspense fallback={null}>
    <ForgottenPassword />
  </Suspense>
);
