import { Injectable } from '@nestjs/common';
import type { EmailChangeState } from '@stadtlive/contract';
import { badInput, Clock, conflict } from '@stadtlive/kernel';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { Account } from '../account/account.entity.ts';
import { Accounts, isTaken } from '../account/account.service.ts';
import { validEmail } from '../account/email-address.ts';
import { AccountLetters } from '../letters/account-letters.ts';
import { AccountTokens, invalidToken, type TokenPurpose } from '../token/account-tokens.ts';

export const changePurposes: readonly TokenPurpose[] = [
  'CHANGE_OLD',
  'CHANGE_NEW',
  'AGREED_OLD',
  'AGREED_NEW',
];

/** The tokens are the state: when both have come back the address changes. */
@Injectable()
export class EmailChange {
  constructor(
    private readonly db: TenantDatabase,
    private readonly accounts: Accounts,
    private readonly tokens: AccountTokens,
    private readonly letters: AccountLetters,
    private readonly clock: Clock,
  ) {}

  /**
   * Asks at both ends. Whether the new address has an account only its owner learns, by mail.
   * @throws StadtliveError BAD_USER_INPUT
   */
  async begin(account: Account, typed: string): Promise<void> {
    const email = validEmail(typed);
    const { id: accountId, email: old } = account;
    if (email === old) throw badInput('email', 'This is your address already.');
    await this.db.write(async () => {
      const { confirmed } = await this.accounts.claims(email);
      await this.tokens.revoke(accountId, changePurposes);
      const token = await this.tokens.issue({ accountId, purpose: 'CHANGE_NEW', email });
      await this.letters.send(
        confirmed
          ? { kind: 'alreadyRegistered', accountId: confirmed.id, to: email }
          : { kind: 'changeEmailNew', accountId, to: email, token },
      );
      const purpose = account.isProvisional ? 'AGREED_OLD' : 'CHANGE_OLD';
      const other = await this.tokens.issue({ accountId, purpose, email });
      if (account.isProvisional) return;
      await this.letters.send({ kind: 'changeEmailOld', accountId, to: old, token: other });
    });
  }

  /** @throws StadtliveError BAD_USER_INPUT; CONFLICT when somebody has confirmed the address meanwhile */
  async confirm(token: string): Promise<EmailChangeState> {
    try {
      return await this.db.write(async (tx) => {
        const { accountId } = await this.tokens.look(token, ['CHANGE_OLD', 'CHANGE_NEW']);
        // Both ends at once: the second one finds that the first has agreed.
        const account = await tx.findOne(Account, {
          where: { id: accountId },
          lock: { mode: 'pessimistic_write' },
        });
        const { email, byBoth } = await this.tokens.agree(token);
        if (!account) throw invalidToken();
        if (!byBoth) return 'WAITING_FOR_OTHER';
        await tx.update(Account, accountId, { email, emailConfirmedAt: this.clock.now() });
        await this.#finish(account, email);
        return 'CHANGED';
      });
    } catch (error) {
      throw isTaken(error) ? conflict('This e-mail address already has an account here.') : error;
    }
  }

  async #finish({ id: accountId, email: old, isProvisional }: Account, email: string) {
    await this.tokens.revoke(accountId, ['CONFIRM', 'RESET', ...changePurposes]);
    await this.letters.send({ kind: 'emailChanged', accountId, to: email });
    if (!isProvisional) await this.letters.send({ kind: 'emailChanged', accountId, to: old });
  }
}
