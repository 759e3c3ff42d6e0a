import { failureOf, useFailureWords } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import '../texts.ts';
import { passkeyFaultOf } from './passkey-fault.ts';

/** What to tell people about a passkey that did not work; undefined where there is nothing to tell. */
export function usePasskeyWords() {
  const { t } = useTranslation('identity');
  const failure = useFailureWords();
  return (error: unknown): string | undefined => {
    const fault = passkeyFaultOf(error);
    if (fault === 'stopped') return undefined;
    if (fault) return t(`passkey.${fault}`);
    const { code } = failureOf(error);
    if (code === 'CONFLICT') return t('passkey.elsewhere');
    return code === 'UNAUTHENTICATED' ? t('passkey.refused') : failure(error);
  };
}
