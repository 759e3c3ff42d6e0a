import { request, type Viewer } from '@stadtlive/web-client';
import {
  BeginPasskeySignInDocument,
  FinishPasskeySignInDocument,
  type ChallengeFragment,
} from '@stadtlive/web-client/graphql';
import { useEffect, useRef, useState } from 'react';
import { askForPasskey, stopAsking } from './authenticator.ts';
import { usePasskeyWords } from './use-passkey-words.ts';

/** Signs in with a passkey, and says what came between. */
export function usePasskeySignIn(onSignedIn: (viewer: Viewer) => void) {
  const words = usePasskeyWords();
  const [fault, setFault] = useState<string>();
  const [isAsking, setAsking] = useState(false);
  const isOpen = useRef(false);
  useEffect(
    () => () => {
      // Whoever goes elsewhere is not asked any longer.
      if (isOpen.current) void stopAsking();
    },
    [],
  );

  /** @param known the challenge of a second factor; without one any passkey will do */
  const ask = async (known?: ChallengeFragment) => {
    setFault(undefined);
    setAsking(true);
    isOpen.current = true;
    try {
      onSignedIn(await signInByPasskey(known));
    } catch (error) {
      setFault(words(error));
    }
    isOpen.current = false;
    setAsking(false);
  };
  return { ask, fault, isAsking };
}

export async function signInByPasskey(known?: ChallengeFragment, inField = false): Promise<Viewer> {
  const challenge =
    known ?? (await request(BeginPasskeySignInDocument, {})).beginPasskeySignIn.challenge;
  const input = await askForPasskey(challenge, inField);
  const { viewer } = (await request(FinishPasskeySignInDocument, { input })).finishPasskeySignIn;
  return viewer!;
}
