import { Icon } from '@stadtlive/ui';
import type { Viewer } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import { Fault } from '../account-form/fault.tsx';
import { usePasskeySignIn } from '../passkey/use-passkey-sign-in.ts';

/** Instead of address and password. */
export function PasskeySignIn({ onSignedIn }: { onSignedIn: (viewer: Viewer) => void }) {
  const { t } = useTranslation('identity');
  const { ask, fault, isAsking } = usePasskeySignIn(onSignedIn);
  return (
    <div className="form">
      <p className="or sm muted">{t('or')}</p>
      <button
        type="button"
        className="btn big full"
        aria-busy={isAsking}
        onClick={() => void (isAsking || ask())}
      >
        <Icon name="fingerprint" />
        {t('passkey.signIn')}
      </button>
      <Fault text={fault} />
    </div>
  );
}
