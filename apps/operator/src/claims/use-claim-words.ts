import { formatShortDate, useLanguage } from '@stadtlive/web-client';
import type { OperatorClaimFragment } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';

/** Where a claim has got to, in one sentence. */
export function useClaimWords() {
  const { t } = useTranslation('operator');
  const language = useLanguage();
  const day = (time: string) => formatShortDate(new Date(time), language);
  return (claim: OperatorClaimFragment): string => {
    const { method, state, settledAt, codeExpiresAt, letterSentAt, email, organisation } = claim;
    if (state !== 'OPEN') {
      return settledAt
        ? t(`claims.settled.${state}`, { day: day(settledAt) })
        : t(`claims.state.${state}`);
    }
    const until = codeExpiresAt ? day(codeExpiresAt) : '';
    if (method === 'MAIL') return t('claims.mailed', { email: email ?? '', until });
    if (method === 'PHONE') return t('claims.toCall', { phone: organisation.phone ?? '' });
    if (!codeExpiresAt) return t('claims.toPrint');
    return letterSentAt
      ? t('claims.sent', { day: day(letterSentAt), until })
      : t('claims.printed', { until });
  };
}
