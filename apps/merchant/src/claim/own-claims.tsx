import { useTranslation } from 'react-i18next';
import type { MerchantClaimFragment } from '@stadtlive/web-client/graphql';
import { OpenClaim } from './open-claim.tsx';

interface OwnClaimsProps {
  claims: readonly MerchantClaimFragment[];
  onChanged: () => void;
}

export function OwnClaims({ claims, onChanged }: OwnClaimsProps) {
  const { t } = useTranslation('page');
  return (
    <section>
      <h2>{t('claim.own')}</h2>
      <ul className="list">
        {claims.map((claim) => (
          <li key={claim.id} className="claim">
            <div className="row between wrap-x">
              <h3>{claim.organisation.name}</h3>
              <span className={`badge ${badges[claim.state]}`}>
                {t(`claim.state.${claim.state}`)}
              </span>
            </div>
            {claim.reason && <p className="sm soft">{claim.reason}</p>}
            {claim.state === 'OPEN' && <OpenClaim claim={claim} onChanged={onChanged} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

const badges = { OPEN: 'b', CONFIRMED: 'ok', REFUSED: 'danger', WITHDRAWN: '', EXPIRED: 'warn' };
