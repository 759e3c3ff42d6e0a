import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Account } from '../account/account.entity.ts';
import { changePurposes } from '../email-change/email-change.service.ts';
import { AccountLetters } from '../letters/account-letters.ts';
import { PasskeyChallenges } from '../passkey/passkey-challenges.ts';
import { Sessions } from '../session/session.service.ts';
import { AccountTokens } from '../token/account-tokens.ts';

/** What a new password brings with it: whatever was begun with the old one ends. */
@Injectable()
export class PasswordChange {
  constructor(
    private readonly sessions: Sessions,
    private readonly tokens: AccountTokens,
    private readonly challenges: PasskeyChallenges,
    private readonly letters: AccountLetters,
  ) {}

  /**
   * In the open transaction.
   * @param keep the id of the session that stays
   */
  async apply(tx: EntityManager, account: Account, hash: string, keep: string | null) {
    await tx.update(Account, account.id, { passwordHash: hash });
    await this.sessions.endAll(account.id, keep);
    await this.tokens.revoke(account.id, ['RESET', ...changePurposes]);
    await this.challenges.revoke(account.id);
    await this.letters.send({ kind: 'passwordChanged', accountId: account.id, to: account.email });
  }
}
