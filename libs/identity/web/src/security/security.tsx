import type { AccountFragment } from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { Loaded } from '../account-screen/loaded.tsx';
import { AccessSection } from './access-section.tsx';
import { ConfirmAddressNote } from './confirm-address-note.tsx';
import { DeviceSection } from './device-section.tsx';
import { EditingProvider } from './editing.ts';
import { PasskeySection } from './passkey-section.tsx';
import { useAccount } from './use-account.ts';

/** How one signs in and where one is signed in, for whatever frame an app puts around it. */
export function Security() {
  const answer = useAccount();
  return <Loaded answer={answer}>{({ viewer }) => viewer && <Sections account={viewer} />}</Loaded>;
}

function Sections({ account }: { account: AccountFragment }) {
  const [open, setOpen] = useState<string>();
  return (
    <EditingProvider value={{ open, setOpen }}>
      <div className="security">
        {!account.emailConfirmed && <ConfirmAddressNote email={account.email} />}
        <AccessSection account={account} />
        <PasskeySection account={account} />
        <DeviceSection sessions={account.sessions} />
      </div>
    </EditingProvider>
  );
}
