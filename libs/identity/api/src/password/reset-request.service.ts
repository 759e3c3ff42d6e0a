import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { Accounts } from '../account/account.service.ts';
import { validEmail } from '../account/email-address.ts';
import { AccountLetters } from '../letters/account-letters.ts';
import { Attempts } from '../limits/attempts.ts';
import { AccountTokens } from '../token/account-tokens.ts';
import { lastingAtLeast } from './even-duration.ts';

/** Finding an account takes some milliseconds more than finding none. */
const answersAfterMs = 300;

/** For who has forgotten the password: a letter to the address, if it is anybody's. */
@Injectable()
export class ResetRequests {
  constructor(
    private readonly db: TenantDatabase,
    private readonly accounts: Accounts,
    private readonly tokens: AccountTokens,
    private readonly letters: AccountLetters,
    private readonly attempts: Attempts,
  ) {}

  /**
   * Answers the same for each address.
   * @param address network address the request comes from
   * @throws StadtliveError BAD_USER_INPUT, RATE_LIMITED
   */
  async make(typed: string, address: string): Promise<void> {
    const email = validEmail(typed);
    await this.attempts.begin('reset', { account: email, address });
    await lastingAtLeast(answersAfterMs, () => this.#send(email));
  }

  async #send(email: string): Promise<void> {
    const { confirmed, provisional } = await this.accounts.claims(email);
    const accountId = (confirmed ?? provisional)?.id;
    if (accountId === undefined) return;
    await this.db.write(async () => {
      const token = await this.tokens.issue({ accountId, purpose: 'RESET', email });
      await this.letters.send({ kind: 'resetPassword', accountId, to: email, token });
    });
  }
}
