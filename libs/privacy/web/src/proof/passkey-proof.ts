import { askForPasskey } from '@stadtlive/identity-web/passkey';
import { request } from '@stadtlive/web-client';
import { BeginPasskeyProofDocument, type PasskeyProofInput } from '@stadtlive/web-client/graphql';

export class PasskeyStopped extends Error {}

/**
 * Lets the person's authenticator answer the portal's question.
 * @throws PasskeyStopped when the person or the device breaks off
 */
export async function provePasskey(): Promise<PasskeyProofInput> {
  const { beginPasskeyProof } = await request(BeginPasskeyProofDocument, {});
  try {
    return await askForPasskey(beginPasskeyProof.challenge);
  } catch (error) {
    throw new PasskeyStopped('The authenticator gave no answer.', { cause: error });
  }
}
