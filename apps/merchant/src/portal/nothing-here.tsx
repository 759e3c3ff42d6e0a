import { EmptyState } from '@stadtlive/ui';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';

export function NothingHere() {
  const { t } = useTranslation('merchant');
  return (
    <EmptyState
      heading={t('nothingHere')}
      action={
        <Link className="btn p" to="/">
          {t('nav.products')}
        </Link>
      }
    >
      {t('nothingHereText')}
    </EmptyState>
  );
}
