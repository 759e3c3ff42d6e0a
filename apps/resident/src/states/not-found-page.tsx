import { EmptyState } from '@stadtlive/ui';
import { searchPath, useCity } from '@stadtlive/web-client';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export default function NotFoundPage() {
  const { t } = useTranslation('resident');
  const { name: city, portalName } = useCity();
  const heading = t('notFound.heading');
  useEffect(() => {
    document.title = `${heading} – ${portalName}`;
  }, [heading, portalName]);
  return (
    <main id="main" className="wrap page narrow">
      <EmptyState
        heading={heading}
        action={
          <Link className="btn p" to={searchPath()}>
            {t('notFound.action', { city })}
          </Link>
        }
      >
        {t('notFound.text', { city })}
      </EmptyState>
    </main>
  );
}
