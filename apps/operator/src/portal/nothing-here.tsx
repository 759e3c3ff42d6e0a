import { EmptyState } from '@stadtlive/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export function NothingHere() {
  const { t } = useTranslation('operator');
  return (
    <EmptyState
      heading={t('nothingHere')}
      action={
        <Link className="btn p" to="/">
          {t('nav.overview')}
        </Link>
      }
    >
      {t('nothingHereText')}
    </EmptyState>
  );
}
