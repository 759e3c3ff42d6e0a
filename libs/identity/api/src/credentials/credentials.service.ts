import { Injectable } from '@nestjs/common';
import type { ProofInput } from '@stadtlive/contract';
import { badInput } from '@stadtlive/kernel';
import type { Account } from '../account/account.entity.ts';
import { Accounts } from '../account/account.service.ts';
import { Passwords } from '../account/passwords.ts';
import { requireActor, type Actor } from '../actor/actor.ts';
import { Attempts } from '../limits/attempts.ts';
import { PasskeyCeremonies } from '../passkey/passkey-ceremonies.ts';

/** Whether it is really the person who sits there, asked again before something grave. */
@Injectable()
export class Credentials {
  constructor(
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly ceremonies: PasskeyCeremonies,
    private readonly attempts: Attempts,
  ) {}

  /**
   * The password, or a passkey's answer to `beginPasskeyProof`. Not within a transaction, whose end
   * could undo that the attempt has been counted and the challenge used.
   * @param field where the password was typed
   * @returns the account of the person
   * @throws StadtliveError UNAUTHENTICATED, RATE_LIMITED; BAD_USER_INPUT naming `password` or `passkey`
   */
  async prove(actor: Actor, proof: ProofInput, field = 'password'): Promise<Account> {
    const { accountId } = requireActor({ actor });
    const { password, passkey } = proof;
    const attempt = await this.attempts.begin('proof', { account: accountId });
    const account = await this.accounts.known(accountId);
    if (passkey) {
      const assertion = await this.ceremonies.assertion(passkey, ['PROOF']);
      if (assertion?.passkey.accountId !== accountId) {
        throw badInput('passkey', 'The passkey was not accepted.');
      }
    } else if (!(await this.passwords.matches(account.passwordHash, password ?? ''))) {
      throw badInput(field, 'The password is wrong.');
    }
    await attempt.succeed();
    return account;
  }
}
