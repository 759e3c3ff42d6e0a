import {
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type WebAuthnCredential,
} from '@simplewebauthn/server';
import { decodeAttestationObject, isoBase64URL } from '@simplewebauthn/server/helpers';
import { z } from 'zod';
import type { OpenChallenge } from './passkey-challenges.ts';
import type { Passkey } from './passkey.entity.ts';

const base64url = (max: number) =>
  z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/)
    .max(max);

const common = {
  id: base64url(1_400),
  rawId: base64url(1_400),
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}).default({}),
};

const attestation = z.object({
  ...common,
  response: z.object({
    clientDataJSON: base64url(10_000),
    attestationObject: base64url(20_000),
    transports: z.array(z.string().max(20)).max(8).default([]),
  }),
});

const assertion = z.object({
  ...common,
  response: z.object({
    clientDataJSON: base64url(10_000),
    authenticatorData: base64url(10_000),
    signature: base64url(2_000),
    userHandle: base64url(100).nullish(),
  }),
});

export interface Asserted {
  readonly counter: number;
  /** By finger, face or number: then the passkey alone is two factors. */
  readonly userVerified: boolean;
}

/** The new credential; null when the answer is not one to this challenge. */
export async function readAttestation(
  response: unknown,
  { challenge, origin, rpId }: OpenChallenge,
): Promise<WebAuthnCredential | null> {
  const { data } = attestation.safeParse(response);
  if (!data || !hasNoCertificates(data.response.attestationObject)) return null;
  const verified = await verifyRegistrationResponse({
    response: data,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpId,
    requireUserVerification: false,
  }).catch(refused);
  return verified?.registrationInfo?.credential ?? null;
}

/** Which credential it claims to come from, and whose. */
export function readClaim(response: unknown): { id: string; userHandle: string | null } | null {
  const { data } = assertion.safeParse(response);
  return data ? { id: data.id, userHandle: data.response.userHandle ?? null } : null;
}

/** Null when the passkey has not answered this challenge. */
export async function readAssertion(
  response: unknown,
  { challenge, origin, rpId }: OpenChallenge,
  { credentialId, publicKey, counter }: Passkey,
): Promise<Asserted | null> {
  const { data } = assertion.safeParse(response);
  if (!data) return null;
  const { userHandle, ...rest } = data.response;
  const verified = await verifyAuthenticationResponse({
    response: { ...data, response: { ...rest, ...(userHandle && { userHandle }) } },
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: rpId,
    credential: { id: credentialId, publicKey: new Uint8Array(publicKey), counter },
    requireUserVerification: false,
  }).catch(refused);
  if (!verified?.verified) return null;
  const { newCounter, userVerified } = verified.authenticationInfo;
  return { counter: newCounter, userVerified };
}

/**
 * Nobody here wants to know the maker, and browsers leave it out when not asked. Whoever sends
 * certificates all the same would have us fetch what they name.
 */
function hasNoCertificates(attestationObject: string): boolean {
  try {
    const decoded = decodeAttestationObject(isoBase64URL.toBuffer(attestationObject));
    const format = decoded.get('fmt');
    return format === 'none' || (format === 'packed' && !decoded.get('attStmt').get('x5c'));
  } catch {
    return false;
  }
}

/** The library throws for whatever does not fit; to the caller one reason is as good as another. */
const refused = (): null => null;
