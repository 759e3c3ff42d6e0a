import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { conflict } from '@stadtlive/kernel';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { Account } from '../account/account.entity.ts';
import { AccountLetters } from '../letters/account-letters.ts';
import { forgetRecoveryCodes } from './forget-recovery-codes.ts';
import { digestOfRecoveryCode, newRecoveryCode, typedRecoveryCode } from './recovery-code.ts';

const atOnce = 8;

/** What stands in for a passkey that was lost: codes on paper, each good for one sign-in. */
@Injectable()
export class RecoveryCodes {
  constructor(
    private readonly db: TenantDatabase,
    private readonly letters: AccountLetters,
  ) {}

  async left(accountId: string): Promise<number> {
    const [row] = await this.db.sql<{ n: number }>(
      'SELECT count(*)::int AS n FROM recovery_code WHERE account_id = $1',
      [accountId],
      'recovery-codes-left',
    );
    return row!.n;
  }

  /** Those from before are no longer good. */
  async renew(tx: EntityManager, accountId: string): Promise<string[]> {
    await forgetRecoveryCodes(tx, accountId);
    const codes = Array.from({ length: atOnce }, newRecoveryCode);
    const hashes = codes.map((code) => digestOfRecoveryCode(accountId, code));
    await tx.query(
      'INSERT INTO recovery_code (account_id, code_hash) SELECT $1, unnest($2::bytea[])',
      [accountId, hashes],
    );
    return codes;
  }

  /** @throws StadtliveError CONFLICT where no passkey is demanded */
  renewFor(accountId: string): Promise<string[]> {
    return this.db.write(async (tx) => {
      const account = await tx.findOne(Account, {
        where: { id: accountId },
        lock: { mode: 'pessimistic_write' },
      });
      if (!account?.passkeyRequired) {
        throw conflict('Codes stand in for a passkey the account demands.');
      }
      return this.renew(tx, accountId);
    });
  }

  /** Uses it up; false for one that is not, or no longer, good. The person is told by letter. */
  async use({ id, email }: Account, typed: string): Promise<boolean> {
    const code = typedRecoveryCode(typed);
    if (code === null) return false;
    return this.db.write(async (tx) => {
      const used = (await tx.query(
        `WITH used AS (
           DELETE FROM recovery_code WHERE account_id = $1 AND code_hash = $2 RETURNING 1
         ) SELECT count(*)::int AS n FROM used`,
        [id, digestOfRecoveryCode(id, code)],
      )) as { n: number }[];
      if (used[0]!.n === 0) return false;
      await this.letters.send({ kind: 'recoveryCodeUsed', accountId: id, to: email });
      return true;
    });
  }
}
