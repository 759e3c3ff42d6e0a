import { EmptyState } from '@stadtlive/ui';
import { searchPath, useCity } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export function NoSuchProduct() {
  const { t } = useTranslation('marketplace');
  const { name: city } = useCity();
  return (
    <main id="main" className="wrap page narrow">
      <EmptyState
        heading={t('notFound.heading')}
        action={
          <Link className="btn p" to={searchPath()}>
            {t('notFound.search', { city })}
          </Link>
        }
      >
        {t('notFound.text')}
      </EmptyState>
    </main>
  );
}
