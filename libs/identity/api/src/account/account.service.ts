import { Injectable } from '@nestjs/common';
import { Clock, conflict, newId, StadtliveError } from '@stadtlive/kernel';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { Account } from './account.entity.ts';
import { validDisplayName } from './display-name.ts';
import { foldedEmail, validEmail } from './email-address.ts';
import { Passwords, validPassword } from './passwords.ts';
import { SignInAttempts } from './sign-in-attempts.ts';

export interface NewAccount {
  readonly email: string;
  readonly password: string;
  readonly displayName: string;
}

@Injectable()
export class Accounts {
  constructor(
    private readonly db: TenantDatabase,
    private readonly passwords: Passwords,
    private readonly attempts: SignInAttempts,
    private readonly clock: Clock,
  ) {}

  byId(id: string): Promise<Account | null> {
    return this.db.read((tx) => tx.findOneBy(Account, { id }));
  }

  byEmail(typed: string): Promise<Account | null> {
    const email = foldedEmail(typed);
    if (!email) return Promise.resolve(null);
    return this.db.read((tx) => tx.findOneBy(Account, { email }));
  }

  /** @throws StadtliveError BAD_USER_INPUT, CONFLICT when the address has an account here */
  async register(input: NewAccount): Promise<Account> {
    const account = Object.assign(new Account(), {
      id: newId(),
      email: validEmail(input.email),
      displayName: validDisplayName(input.displayName),
      passwordHash: await this.passwords.hash(validPassword(input.password)),
      createdAt: this.clock.now(),
    });
    try {
      await this.db.write((tx) => tx.insert(Account, account));
      return account;
    } catch (error) {
      throw isTaken(error)
        ? conflict('This e-mail address already has an account here.', { field: 'email' })
        : error;
    }
  }

  /**
   * The account, if the password is right. Unknown address and wrong password look and last the same.
   * @param address network address the attempt comes from
   */
  async signIn(input: { email: string; password: string }, address: string): Promise<Account> {
    const attempt = await this.attempts.begin(foldedEmail(input.email) ?? input.email, address);
    const account = await this.byEmail(input.email);
    const right = await this.passwords.matches(account?.passwordHash ?? null, input.password);
    if (!account || !right) {
      throw new StadtliveError('UNAUTHENTICATED', 'E-mail address or password is wrong.');
    }
    await attempt.succeeded();
    return account;
  }
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '23505';
