import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { EmailConfirmation } from '../confirmation/email-confirmation.service.ts';
import { Attempts } from '../limits/attempts.ts';
import { Account } from './account.entity.ts';
import { Accounts, validAccount, type NewAccount } from './account.service.ts';

@Injectable()
export class Registration {
  constructor(
    private readonly db: TenantDatabase,
    private readonly accounts: Accounts,
    private readonly confirmation: EmailConfirmation,
    private readonly attempts: Attempts,
  ) {}

  /**
   * A provisional account. Whether the address has one already only its owner learns, by mail.
   * @param address network address the registration comes from
   * @throws StadtliveError BAD_USER_INPUT, RATE_LIMITED
   */
  async register(input: NewAccount, address: string): Promise<Account> {
    const valid = validAccount(input);
    await this.attempts.begin('registration', { account: valid.email, address });
    const account = await this.accounts.draft(valid);
    return this.db.write(async (tx) => {
      await tx.insert(Account, account);
      await this.confirmation.ask(account);
      return account;
    });
  }
}
