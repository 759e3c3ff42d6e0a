import { ErrorSummary } from '@stadtlive/ui';
import { useTranslation } from 'react-i18next';

/** Entries to put right, or, where none is to blame, that nothing was saved. */
export function Problems({ errors }: { errors: { id?: string; text: string }[] }) {
  const { t } = useTranslation('merchant');
  const isEntry = errors.some(({ id }) => id);
  return (
    <ErrorSummary
      heading={isEntry ? t('wrong', { count: errors.length }) : t('notSaved')}
      errors={errors}
    />
  );
}
