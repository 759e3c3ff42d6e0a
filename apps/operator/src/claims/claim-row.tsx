import { Icon } from '@stadtlive/ui';
import { formatShortDate, useLanguage } from '@stadtlive/web-client';
import type { OperatorClaimFragment } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import { ClaimWork } from './claim-work.tsx';
import { useClaimWords } from './use-claim-words.ts';

const icons = { LETTER: 'envelope-simple', PHONE: 'phone', MAIL: 'paper-plane-tilt' } as const;

export function ClaimRow({ claim }: { claim: OperatorClaimFragment }) {
  const { t } = useTranslation('operator');
  const language = useLanguage();
  const standing = useClaimWords();
  const { method, state, organisation, claimantName, createdAt, note, reason } = claim;
  const { street, postcode, locality } = organisation.address;
  return (
    <li className="claim" aria-label={organisation.name}>
      <div className="row between wrap-x">
        <h2>
          <a className="plain" href={organisation.url}>
            {organisation.name}
          </a>
        </h2>
        <span className="badge">
          <Icon name={icons[method]} size="s" />
          {t(`claims.method.${method}`)}
        </span>
      </div>
      <p className="sm soft">
        {street}, {postcode} {locality}
      </p>
      <dl className="dl claim-facts">
        <dt>{t('claims.claimant')}</dt>
        <dd>{claimantName}</dd>
        <dt>{t('claims.since')}</dt>
        <dd>{formatShortDate(new Date(createdAt), language)}</dd>
        <dt>{t('claims.standing')}</dt>
        <dd>{standing(claim)}</dd>
        {note && (
          <>
            <dt>{t('claims.note')}</dt>
            <dd>{note}</dd>
          </>
        )}
        {reason && (
          <>
            <dt>{t('claims.reason')}</dt>
            <dd>{reason}</dd>
          </>
        )}
      </dl>
      {state === 'OPEN' && <ClaimWork claim={claim} />}
    </li>
  );
}
