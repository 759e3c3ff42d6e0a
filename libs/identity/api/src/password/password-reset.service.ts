import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { Account } from '../account/account.entity.ts';
import { Passwords, validPassword } from '../account/passwords.ts';
import { ProvisionalAccounts } from '../account/provisional-accounts.ts';
import { Passkey } from '../passkey/passkey.entity.ts';
import { forgetRecoveryCodes } from '../recovery/forget-recovery-codes.ts';
import { AccountTokens, invalidToken } from '../token/account-tokens.ts';
import { PasswordChange } from './password-change.ts';

/** Whoever has got the letter sets a new password. */
@Injectable()
export class PasswordReset {
  constructor(
    private readonly db: TenantDatabase,
    private readonly passwords: Passwords,
    private readonly tokens: AccountTokens,
    private readonly provisional: ProvisionalAccounts,
    private readonly change: PasswordChange,
  ) {}

  /** @throws StadtliveError BAD_USER_INPUT naming `password` or `token`; the letter stays good then */
  async reset(token: string, typed: string): Promise<Account> {
    const password = validPassword(typed);
    // Nobody without a letter makes us compute a hash.
    const { accountId, email } = await this.tokens.look(token, ['RESET']);
    const hash = await this.passwords.hash(password);
    return this.db.write(async (tx) => {
      await this.provisional.lock(tx, email);
      await this.tokens.use(token, ['RESET']);
      const account = await tx.findOneBy(Account, { id: accountId, email });
      if (!account) throw invalidToken();
      if (account.isProvisional) await this.#claim(tx, account);
      await this.change.apply(tx, account, hash, null);
      return account;
    });
  }

  /** Who opened the account need not be who reads its letters: what the former left there goes. */
  async #claim(tx: EntityManager, account: Account): Promise<void> {
    if (!(await this.provisional.confirm(tx, account))) throw invalidToken();
    await tx.delete(Passkey, { accountId: account.id });
    await tx.update(Account, account.id, { passkeyRequired: false });
    await forgetRecoveryCodes(tx, account.id);
  }
}
