import { Fault, useSignOut } from '@stadtlive/identity-web';
import { ConfirmAddressNote, useAccount } from '@stadtlive/identity-web/security';
import { Icon, PersonMark } from '@stadtlive/ui';
import { useFailureWords, type Viewer } from '@stadtlive/web-client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { OwnPages } from './own-pages.tsx';
import { Rooms } from './rooms.tsx';
import './texts.ts';

/** Who one is here, what is to be done, and the way to the rooms of the account. */
export function SignedIn({ viewer }: { viewer: Viewer }) {
  const { t } = useTranslation('accountPages');
  const failure = useFailureWords();
  const signOut = useSignOut();
  const [fault, setFault] = useState<string>();
  const { data, error } = useAccount();
  const account = data?.viewer;
  const leave = () => {
    setFault(undefined);
    signOut().catch((refusal: unknown) => setFault(failure(refusal)));
  };
  return (
    <>
      <div className="person">
        <PersonMark id={viewer.id} name={viewer.displayName} />
        <div>
          <h1>{viewer.displayName}</h1>
          <p className="soft long">{viewer.email}</p>
        </div>
        <SignOut className="d-only" onClick={leave} />
      </div>
      <Fault text={fault ?? (error && failure(error))} />
      {account && !account.emailConfirmed && <ConfirmAddressNote email={account.email} />}
      {account?.pendingEmail && (
        <p className="note b">
          <Icon name="envelope-simple" />
          <Link to="/konto/sicherheit" className="long">
            {t('pendingEmail', { email: account.pendingEmail })}
          </Link>
        </p>
      )}
      <Rooms account={account} />
      <OwnPages pages={viewer.organisations} />
      <p className="m-only sign-out">
        <SignOut onClick={leave} />
      </p>
    </>
  );
}

interface SignOutProps {
  className?: string;
  onClick: () => void;
}

function SignOut({ className = '', onClick }: SignOutProps) {
  const { t } = useTranslation('accountPages');
  return (
    <button type="button" className={`btn ${className}`} onClick={onClick}>
      <Icon name="sign-out" />
      {t('signOut')}
    </button>
  );
}
