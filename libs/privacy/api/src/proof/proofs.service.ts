import { Injectable } from '@nestjs/common';
import type { PasskeyProofInput } from '@stadtlive/contract';
import { Accounts, requireActor, type GraphContext } from '@stadtlive/identity-api';
import { badInput, StadtliveError, unauthenticated } from '@stadtlive/kernel';

export interface Proof {
  readonly password?: string | null;
  readonly passkey?: PasskeyProofInput | null;
}

/** Whether it is really the person who sits there, asked again before something grave. */
@Injectable()
export class Proofs {
  constructor(private readonly accounts: Accounts) {}

  /**
   * @returns the account's id
   * @throws StadtliveError UNAUTHENTICATED, RATE_LIMITED; BAD_USER_INPUT naming `password` or `passkey`
   */
  async expect({ actor, request }: GraphContext, { password, passkey }: Proof): Promise<string> {
    const { accountId } = requireActor({ actor });
    const account = await this.accounts.byId(accountId);
    if (!account) throw unauthenticated();
    if (passkey) throw badInput('passkey', 'The passkey was not accepted.');
    try {
      await this.accounts.signIn({ email: account.email, password: password ?? '' }, request.ip);
    } catch (error) {
      const isWrong = error instanceof StadtliveError && error.code === 'UNAUTHENTICATED';
      throw isWrong ? badInput('password', 'The password is wrong.') : error;
    }
    return accountId;
  }
}
