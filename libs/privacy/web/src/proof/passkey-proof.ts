import { request } from '@stadtlive/web-client';
import { BeginPasskeyProofDocument, type PasskeyProofInput } from '@stadtlive/web-client/graphql';

type Options = Parameters<
  (typeof import('@simplewebauthn/browser'))['startAuthentication']
>[0]['optionsJSON'];

export class PasskeyStopped extends Error {}

/**
 * Lets the person's authenticator answer the portal's question.
 * @throws PasskeyStopped when the person or the device breaks off
 */
export async function provePasskey(): Promise<PasskeyProofInput> {
  const [{ startAuthentication }, { beginPasskeyProof }] = await Promise.all([
    import('@simplewebauthn/browser'),
    request(BeginPasskeyProofDocument, {}),
  ]);
  const { challengeId, options } = beginPasskeyProof.challenge;
  try {
    const response = await startAuthentication({ optionsJSON: options as Options });
    return { challengeId, response };
  } catch (error) {
    throw new PasskeyStopped('The authenticator gave no answer.', { cause: error });
  }
}
