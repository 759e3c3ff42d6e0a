import { EmptyState } from '@stadtlive/ui';
import { useTranslation } from 'react-i18next';

export function NotOwner() {
  const { t } = useTranslation('billing');
  return <EmptyState heading={t('notOwner.heading')}>{t('notOwner.text')}</EmptyState>;
}
