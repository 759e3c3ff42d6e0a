import { useSignOut } from '@stadtlive/identity-web';
import { ConfirmAddressNote, useAccount } from '@stadtlive/identity-web/security';
import { Icon, PersonMark } from '@stadtlive/ui';
import type { Viewer } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { OwnPages } from './own-pages.tsx';
import { Rooms } from './rooms.tsx';
import './texts.ts';

/** Who one is here, what is to be done, and the way to the rooms of the account. */
export function SignedIn({ viewer }: { viewer: Viewer }) {
  const { t } = useTranslation('accountPages');
  const signOut = useSignOut();
  // The frame stands without it, so a failure shows where the details are: in the rooms.
  const account = useAccount().data?.viewer;
  return (
    <>
      <div className="person">
        <PersonMark id={viewer.id} name={viewer.displayName} />
        <div>
          <h1>{viewer.displayName}</h1>
          <p className="soft long">{viewer.email}</p>
        </div>
        <button type="button" className="btn" onClick={() => void signOut().catch(reportError)}>
          <Icon name="sign-out" />
          {t('signOut')}
        </button>
      </div>
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
    </>
  );
}
