import { ErrorSummary } from '@stadtlive/ui';
import { useTranslation } from 'react-i18next';
import type { FieldFault } from '../subscription/use-billing-faults.ts';

/** Entries to put right, or, where none is to blame, that nothing happened. */
export function EntryProblems({ errors }: { errors: FieldFault[] }) {
  const { t } = useTranslation('billing');
  const isEntry = errors.some(({ id }) => id);
  return (
    <ErrorSummary
      heading={isEntry ? t('wrong', { count: errors.length }) : t('nothingDone')}
      errors={errors}
    />
  );
}
