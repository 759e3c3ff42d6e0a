import type { Viewer } from '@stadtlive/web-client';
import { useEffect, useEffectEvent } from 'react';
import { offersPasskeysInFields, stopAsking } from './authenticator.ts';
import { signInByPasskey } from './use-passkey-sign-in.ts';

/** Lets the browser suggest passkeys where the address is typed, while the form is open. */
export function usePasskeysInFields(onSignedIn: (viewer: Viewer) => void) {
  const signedIn = useEffectEvent(onSignedIn);
  useEffect(() => {
    let isOpen = true;
    let isAsking = false;
    const offer = async () => {
      if (!(await offersPasskeysInFields()) || !isOpen) return;
      isAsking = true;
      const viewer = await signInByPasskey(undefined, true);
      if (isOpen) signedIn(viewer);
    };
    // A mere suggestion: whoever misses it has the button, which says what is wrong.
    offer().catch(() => undefined);
    return () => {
      isOpen = false;
      if (isAsking) void stopAsking();
    };
  }, []);
}
