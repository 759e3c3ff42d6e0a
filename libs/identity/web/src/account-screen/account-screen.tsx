import { useCity, useViewer } from '@stadtlive/web-client';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { SignInFirst } from './sign-in-first.tsx';
import './texts.ts';

interface AccountScreenProps {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}

/** A screen of one's own account: where it stands, its title, and who has to sign in first. */
export function AccountScreen({ title, lead, children }: AccountScreenProps) {
  const { t } = useTranslation('accountScreen');
  const { portalName } = useCity();
  const { viewer } = useViewer();
  useEffect(() => {
    document.title = `${title} – ${portalName}`;
  }, [title, portalName]);
  return (
    <main id="main" className="wrap page account-screen" tabIndex={-1}>
      <nav className="crumb" aria-label={t('path')}>
        <Link to="/konto">{t('account')}</Link>
        <span aria-hidden="true">›</span>
        <span aria-current="page">{title}</span>
      </nav>
      <h1>{title}</h1>
      {lead && <p className="soft lead">{lead}</p>}
      {viewer ? children : <SignInFirst />}
    </main>
  );
}
