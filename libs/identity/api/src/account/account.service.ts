import { Injectable } from '@nestjs/common';
import { IsNull, Not, type EntityManager } from 'typeorm';
import type { CityRole } from '@stadtlive/contract';
import { Clock, conflict, newId, unauthenticated } from '@stadtlive/kernel';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { Roles } from '../role/roles.service.ts';
import { Account } from './account.entity.ts';
import { validDisplayName } from './display-name.ts';
import { foldedEmail, validEmail } from './email-address.ts';
import { Passwords, validPassword } from './passwords.ts';

export interface NewAccount {
  readonly email: string;
  readonly password: string;
  readonly displayName: string;
}

/** What people may enter; the address as compared. */
export type ValidAccount = NewAccount & { readonly isValid: true };

/** @throws StadtliveError BAD_USER_INPUT */
export const validAccount = (input: NewAccount): ValidAccount => ({
  email: validEmail(input.email),
  displayName: validDisplayName(input.displayName),
  password: validPassword(input.password),
  isValid: true,
});

/** Who may mean an address: at most one has shown that it is theirs. */
export interface Claims {
  readonly confirmed: Account | null;
  /** The newest of those who have not. */
  readonly provisional: Account | null;
}

type NameFollower = (tx: EntityManager, accountId: string) => Promise<void>;

@Injectable()
export class Accounts {
  readonly #followers: NameFollower[] = [];

  constructor(
    private readonly db: TenantDatabase,
    private readonly passwords: Passwords,
    private readonly roles: Roles,
    private readonly clock: Clock,
  ) {}

  byId(id: string): Promise<Account | null> {
    return this.db.read((tx) => tx.findOneBy(Account, { id }));
  }

  /** Whose address it is: provisional accounts have none. */
  async byEmail(typed: string): Promise<Account | null> {
    return (await this.claims(foldedEmail(typed))).confirmed;
  }

  /** @param email as compared; with null the same is asked, and nobody found */
  claims(email: string | null): Promise<Claims> {
    return this.db.read(async (tx) => ({
      confirmed: await tx.findOneBy(Account, {
        email: email ?? '',
        emailConfirmedAt: Not(IsNull()),
      }),
      provisional: await tx.findOne(Account, {
        where: { email: email ?? '', emailConfirmedAt: IsNull() },
        order: { createdAt: 'DESC' },
      }),
    }));
  }

  /** Not stored yet, and provisional. */
  async draft({ email, displayName, password }: ValidAccount): Promise<Account> {
    return Object.assign(new Account(), {
      id: newId(),
      email,
      emailConfirmedAt: null,
      displayName,
      passwordHash: await this.passwords.hash(password),
      passkeyRequired: false,
      createdAt: this.clock.now(),
    });
  }

  /**
   * An account whose address is known to be right, without a letter: the demo's people.
   * @throws StadtliveError BAD_USER_INPUT, CONFLICT when the address has an account here
   */
  async establish(input: NewAccount, roles: readonly CityRole[] = []): Promise<Account> {
    const account = await this.draft(validAccount(input));
    account.emailConfirmedAt = account.createdAt;
    try {
      await this.db.write(async (tx) => {
        await tx.insert(Account, account);
        for (const role of roles) await this.roles.grant(account.id, role);
      });
      return account;
    } catch (error) {
      throw isTaken(error) ? conflict('This e-mail address already has an account here.') : error;
    }
  }

  /** Called by the domains while the application starts: what shows a name follows it, in its transaction. */
  followNames(follower: NameFollower): void {
    this.#followers.push(follower);
  }

  async rename(accountId: string, displayName: string): Promise<Account> {
    const name = validDisplayName(displayName);
    await this.db.write(async (tx) => {
      await tx.update(Account, accountId, { displayName: name });
      for (const follow of this.#followers) await follow(tx, accountId);
    });
    return this.known(accountId);
  }

  /** Somebody signed in; their account went while they asked. @throws StadtliveError UNAUTHENTICATED */
  async known(accountId: string): Promise<Account> {
    const account = await this.byId(accountId);
    if (!account) throw unauthenticated();
    return account;
  }
}

/** Whether somebody else has confirmed the address meanwhile. */
export const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '23505';
