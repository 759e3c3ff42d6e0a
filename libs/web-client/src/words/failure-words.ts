import { useTranslation } from 'react-i18next';
import { failureOf } from '../client/errors.ts';

/** What to tell people about a failed request. */
export function useFailureWords() {
  const { t } = useTranslation('words');
  return (error: unknown) => {
    const { code, retryAfterSeconds } = failureOf(error);
    if (code === 'UNKNOWN') return t('error.generic');
    return t(`error.${code}`, { seconds: retryAfterSeconds ?? 60 });
  };
}
