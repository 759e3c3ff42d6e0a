import { Icon } from '@stadtlive/ui';
import type { Viewer } from '@stadtlive/web-client';
import type { ChallengeFragment } from '@stadtlive/web-client/graphql';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Fault } from '../account-form/fault.tsx';
import { usePasskeySignIn } from '../passkey/use-passkey-sign-in.ts';
import { RecoverySignIn, type TypedPassword } from './recovery-sign-in.tsx';

interface SecondFactorProps {
  challenge: ChallengeFragment;
  typed: TypedPassword;
  onSignedIn: (viewer: Viewer) => void;
  onBack: () => void;
}

/** The password was right; now the passkey. The browser asks at once, and again on demand. */
export function SecondFactor({ challenge, typed, onSignedIn, onBack }: SecondFactorProps) {
  const { t } = useTranslation('identity');
  const { ask, fault, isAsking } = usePasskeySignIn(onSignedIn);
  const [hasNoPasskey, setHasNoPasskey] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const askOnce = useEffectEvent(() => void ask(challenge));
  useEffect(() => {
    heading.current?.focus();
    askOnce();
  }, []);
  return (
    <section className="form second-factor">
      <h2 tabIndex={-1} ref={heading}>
        {t('second.heading')}
      </h2>
      <p className="soft">{t('second.text')}</p>
      <Fault text={fault} />
      <button
        type="button"
        className="btn p big full"
        aria-busy={isAsking}
        onClick={() => void (isAsking || ask(challenge))}
      >
        <Icon name="fingerprint" />
        {t(isAsking ? 'second.waiting' : 'second.ask')}
      </button>
      {hasNoPasskey ? (
        <RecoverySignIn typed={typed} onSignedIn={onSignedIn} />
      ) : (
        <button type="button" className="btn q" onClick={() => setHasNoPasskey(true)}>
          {t('second.lost')}
        </button>
      )}
      <button type="button" className="btn q" onClick={onBack}>
        <Icon name="arrow-left" />
        {t('second.back')}
      </button>
    </section>
  );
}
