import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import './texts.ts';

/** The way to sign in, and from there back to where one was. */
export function SignInFirst({ heading, text }: { heading?: string; text?: string }) {
  const { t } = useTranslation('accountScreen');
  const { pathname, search, hash } = useLocation();
  return (
    <section className="panel sign-in-first">
      <h2>{heading ?? t('signInFirst')}</h2>
      <p className="soft">{text ?? t('signInText')}</p>
      <Link className="btn p" to="/anmelden" state={{ from: pathname + search + hash }}>
        {t('signIn')}
      </Link>
    </section>
  );
}
