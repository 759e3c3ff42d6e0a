import { useCity } from '@stadtlive/web-client';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Steps, type Step } from './steps.tsx';

/** What all steps stand in. */
export function ImportFrame({ step, children }: { step: Step; children: ReactNode }) {
  const { t } = useTranslation('import');
  const { portalName } = useCity();
  useEffect(() => {
    document.title = `${t('title')} – ${portalName}`;
  }, [t, portalName]);
  return (
    <>
      <nav className="crumb import-crumb">
        <Link to="/sortiment">{t('back')}</Link>
      </nav>
      <h1 className="import-title">{t('title')}</h1>
      <Steps now={step} />
      {children}
    </>
  );
}
