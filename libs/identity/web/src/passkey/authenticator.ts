import type { ChallengeFragment } from '@stadtlive/web-client/graphql';

// Only whoever uses a passkey loads what it takes.
const ceremonies = () => import('@simplewebauthn/browser');

/** An answer as the server wants it back. */
export interface ChallengeAnswer {
  challengeId: string;
  response: unknown;
}

export const knowsPasskeys = () => typeof globalThis.PublicKeyCredential === 'function';

/** Whether the browser offers passkeys while an address is typed. */
export async function offersPasskeysInFields(): Promise<boolean> {
  if (!knowsPasskeys()) return false;
  return (await ceremonies()).browserSupportsWebAuthnAutofill();
}

/**
 * Asks the person for one of their passkeys.
 * @param inField wait until one is picked from the suggestions below a field
 * @throws WebAuthnError, see `passkeyFaultOf`
 */
export async function askForPasskey(
  { challengeId, options }: ChallengeFragment,
  inField = false,
): Promise<ChallengeAnswer> {
  const { startAuthentication } = await ceremonies();
  const optionsJSON = options as Parameters<typeof startAuthentication>[0]['optionsJSON'];
  const response = await startAuthentication({ optionsJSON, useBrowserAutofill: inField });
  return { challengeId, response };
}

/** Makes a passkey on the device or in the key ring the person chooses. @throws WebAuthnError */
export async function makePasskey({
  challengeId,
  options,
}: ChallengeFragment): Promise<ChallengeAnswer> {
  const { startRegistration } = await ceremonies();
  const optionsJSON = options as Parameters<typeof startRegistration>[0]['optionsJSON'];
  return { challengeId, response: await startRegistration({ optionsJSON }) };
}

/** Ends what `askForPasskey` waits for. */
export async function stopAsking(): Promise<void> {
  (await ceremonies()).WebAuthnAbortService.cancelCeremony();
}
