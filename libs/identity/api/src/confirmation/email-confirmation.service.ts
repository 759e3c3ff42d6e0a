import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { Account } from '../account/account.entity.ts';
import { Accounts, isTaken } from '../account/account.service.ts';
import { ProvisionalAccounts } from '../account/provisional-accounts.ts';
import { AccountLetters } from '../letters/account-letters.ts';
import { AccountTokens, invalidToken } from '../token/account-tokens.ts';

@Injectable()
export class EmailConfirmation {
  constructor(
    private readonly db: TenantDatabase,
    private readonly accounts: Accounts,
    private readonly provisional: ProvisionalAccounts,
    private readonly tokens: AccountTokens,
    private readonly letters: AccountLetters,
  ) {}

  /**
   * In the open transaction: asks whoever reads the address to confirm it. Where it is somebody
   * else's already, the same is done and that person is told instead.
   */
  async ask({ id, email }: Account): Promise<void> {
    const { confirmed } = await this.accounts.claims(email);
    const token = await this.tokens.issue({ accountId: id, purpose: 'CONFIRM', email });
    await this.letters.send(
      confirmed
        ? { kind: 'alreadyRegistered', accountId: confirmed.id, to: email }
        : { kind: 'confirmEmail', accountId: id, to: email, token },
    );
  }

  /** @throws StadtliveError BAD_USER_INPUT when the token is of no use, whatever the reason */
  async confirm(token: string): Promise<void> {
    try {
      await this.db.write(async (tx) => {
        const { accountId, email } = await this.tokens.look(token, ['CONFIRM']);
        await this.provisional.lock(tx, email);
        await this.tokens.use(token, ['CONFIRM']);
        const account = await tx.findOneBy(Account, { id: accountId, email });
        if (!account || !(await this.provisional.confirm(tx, account))) throw invalidToken();
      });
    } catch (error) {
      throw isTaken(error) ? invalidToken() : error;
    }
  }
}
