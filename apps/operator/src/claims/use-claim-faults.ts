import { failureOf, useFailureWords } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';

/** What to tell an operator about a step the server refused. */
export function useClaimFaults() {
  const { t } = useTranslation('operator');
  const failure = useFailureWords();
  return (error: unknown) =>
    failureOf(error).code === 'CONFLICT' ? t('claims.meanwhile') : failure(error);
}
