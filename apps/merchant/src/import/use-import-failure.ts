import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { useFailureWords } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';

const reasons = [
  'TWICE',
  'AXES',
  'AXIS_TWICE',
  'NAMELESS',
  'PLACE',
  'RUNNING',
  'STARTED',
  'NO_ROWS',
] as const;

/** What to tell people about a refusal of an import. */
export function useImportFailure() {
  const { t } = useTranslation('import');
  const words = useFailureWords();
  return (error: unknown): string => {
    const told = CombinedGraphQLErrors.is(error) ? error.errors[0]?.extensions : undefined;
    const reason = reasons.find((one) => one === told?.reason);
    return reason ? t(`wrong.${reason}`) : words(error);
  };
}
