import { Injectable } from '@nestjs/common';
import type { ChangePasswordInput } from '@stadtlive/contract';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import type { Account } from '../account/account.entity.ts';
import { Passwords, validPassword } from '../account/passwords.ts';
import { requireActor, type Actor } from '../actor/actor.ts';
import { Credentials } from '../credentials/credentials.service.ts';
import { PasswordChange } from './password-change.ts';

/** For who knows the password: another one. */
@Injectable()
export class NewPassword {
  constructor(
    private readonly db: TenantDatabase,
    private readonly passwords: Passwords,
    private readonly credentials: Credentials,
    private readonly change: PasswordChange,
  ) {}

  /** @throws StadtliveError UNAUTHENTICATED, BAD_USER_INPUT, RATE_LIMITED */
  async set(input: ChangePasswordInput, actor: Actor): Promise<Account> {
    const { sessionId } = requireActor({ actor });
    const password = validPassword(input.newPassword, 'newPassword');
    const proof = { password: input.currentPassword };
    const account = await this.credentials.prove(actor, proof, 'currentPassword');
    const hash = await this.passwords.hash(password);
    await this.db.write((tx) => this.change.apply(tx, account, hash, sessionId));
    return account;
  }
}
