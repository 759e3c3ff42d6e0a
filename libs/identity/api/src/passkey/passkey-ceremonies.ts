import { Injectable } from '@nestjs/common';
import { generateAuthenticationOptions, generateRegistrationOptions } from '@simplewebauthn/server';
import { badInput, conflict } from '@stadtlive/kernel';
import type { Account } from '../account/account.entity.ts';
import {
  readAssertion,
  readAttestation,
  readClaim,
  type Asserted,
} from './authenticator-response.ts';
import { challengeLifeMs, PasskeyChallenges, type ChallengePurpose } from './passkey-challenges.ts';
import type { Passkey } from './passkey.entity.ts';
import { Passkeys, validPasskeyName } from './passkey.service.ts';
import type { RelyingParty } from './relying-party.ts';

/** A question to an authenticator, as the contract has it. */
export interface PasskeyQuestion {
  readonly challengeId: string;
  /** For `navigator.credentials`, in the JSON form. */
  readonly options: object;
}

export interface PasskeyAnswer {
  readonly challengeId: string;
  readonly response?: unknown;
}

export interface Assertion extends Asserted {
  readonly passkey: Passkey;
  readonly purpose: ChallengePurpose;
}

/** Asks authenticators and reads their answers (WebAuthn). */
@Injectable()
export class PasskeyCeremonies {
  constructor(
    private readonly passkeys: Passkeys,
    private readonly challenges: PasskeyChallenges,
  ) {}

  async beginRegistration(account: Account, party: RelyingParty): Promise<PasskeyQuestion> {
    const options = await generateRegistrationOptions({
      rpName: party.name,
      rpID: party.id,
      userName: account.email,
      userID: new Uint8Array(handleOf(account.id)),
      userDisplayName: account.displayName,
      timeout: challengeLifeMs,
      attestationType: 'none',
      excludeCredentials: descriptors(await this.passkeys.of(account.id), party),
      authenticatorSelection: { residentKey: 'preferred', userVerification: 'preferred' },
    });
    const { challenge } = options;
    const purpose = 'REGISTER';
    const accountId = account.id;
    return {
      challengeId: await this.challenges.open({ purpose, challenge, accountId, party }),
      options,
    };
  }

  /** @throws StadtliveError BAD_USER_INPUT, CONFLICT */
  async finishRegistration(account: Account, answer: PasskeyAnswer, name: string): Promise<void> {
    const validName = validPasskeyName(name);
    const challenge = await this.challenges.take(answer.challengeId, ['REGISTER']);
    const isTheirs = challenge?.accountId === account.id;
    const credential = isTheirs ? await readAttestation(answer.response, challenge) : null;
    if (!challenge || !credential) throw badInput('response', 'The passkey was not accepted.');
    await this.passkeys.add(account, credential, { name: validName, rpId: challenge.rpId });
  }

  /**
   * @param account null: whichever passkey the person picks
   * @throws StadtliveError CONFLICT when the account's passkeys belong to other hosts of the city
   */
  async ask(
    purpose: Exclude<ChallengePurpose, 'REGISTER'>,
    account: Account | null,
    party: RelyingParty,
  ): Promise<PasskeyQuestion> {
    const own = account ? await this.passkeys.of(account.id) : [];
    const allowCredentials = descriptors(own, party);
    if (account && allowCredentials.length === 0) {
      const hosts = [...new Set(own.map(({ rpId }) => rpId))];
      throw conflict('There is no passkey for this address of the portal.', { hosts });
    }
    const options = await generateAuthenticationOptions({
      rpID: party.id,
      timeout: challengeLifeMs,
      userVerification: 'preferred',
      ...(account && { allowCredentials }),
    });
    const { challenge } = options;
    const accountId = account?.id ?? null;
    return {
      challengeId: await this.challenges.open({ purpose, challenge, accountId, party }),
      options,
    };
  }

  /** Whose passkey has answered; null when none has, for whatever reason. Uses the question up. */
  async assertion(
    { challengeId, response }: PasskeyAnswer,
    purposes: readonly ChallengePurpose[],
  ): Promise<Assertion | null> {
    const challenge = await this.challenges.take(challengeId, purposes);
    const claim = readClaim(response);
    if (!challenge || !claim) return null;
    const passkey = await this.passkeys.byCredential(claim.id, challenge.rpId);
    if (!passkey || passkey.accountId !== (challenge.accountId ?? passkey.accountId)) return null;
    const handle = handleOf(passkey.accountId).toString('base64url');
    if (claim.userHandle !== null && claim.userHandle !== handle) return null;
    const asserted = await readAssertion(response, challenge, passkey);
    if (!asserted || !(await this.passkeys.noteUse(passkey, asserted.counter))) return null;
    return { ...asserted, passkey, purpose: challenge.purpose };
  }
}

/** What authenticators know an account by: its id, as bytes. */
const handleOf = (accountId: string) => Buffer.from(accountId.replaceAll('-', ''), 'hex');

const descriptors = (passkeys: readonly Passkey[], party: RelyingParty) =>
  passkeys
    .filter(({ rpId }) => rpId === party.id)
    .map(({ credentialId, transports }) => ({ id: credentialId, transports }));
