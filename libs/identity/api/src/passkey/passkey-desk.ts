import { Injectable } from '@nestjs/common';
import { PortalAddress } from '@stadtlive/tenancy-api';
import type { Account } from '../account/account.entity.ts';
import type { GraphContext } from '../actor/graph-context.ts';
import { Attempts } from '../limits/attempts.ts';
import {
  PasskeyCeremonies,
  type PasskeyAnswer,
  type PasskeyQuestion,
} from './passkey-ceremonies.ts';
import { relyingPartyOf } from './relying-party.ts';

/** Ceremonies as requests begin them: in the name of the host they came to, and only so often. */
@Injectable()
export class PasskeyDesk {
  constructor(
    private readonly ceremonies: PasskeyCeremonies,
    private readonly address: PortalAddress,
    private readonly attempts: Attempts,
  ) {}

  /** @throws StadtliveError RATE_LIMITED */
  async beginRegistration(account: Account, context: GraphContext): Promise<PasskeyQuestion> {
    await this.#count(account, context);
    return this.ceremonies.beginRegistration(account, relyingPartyOf(context, this.address));
  }

  /** @throws StadtliveError BAD_USER_INPUT, CONFLICT */
  finishRegistration(account: Account, answer: PasskeyAnswer, name: string): Promise<void> {
    return this.ceremonies.finishRegistration(account, answer, name);
  }

  /**
   * @param account null: whichever passkey the person picks
   * @throws StadtliveError RATE_LIMITED; CONFLICT when the account has none for this host
   */
  async ask(
    purpose: 'SIGN_IN' | 'SECOND_FACTOR' | 'PROOF',
    account: Account | null,
    context: GraphContext,
  ): Promise<PasskeyQuestion> {
    await this.#count(account, context);
    return this.ceremonies.ask(purpose, account, relyingPartyOf(context, this.address));
  }

  async #count(account: Account | null, { request }: GraphContext): Promise<void> {
    const who = { address: request.ip, ...(account && { account: account.id }) };
    await this.attempts.begin('passkey', who);
  }
}
