import { Injectable } from '@nestjs/common';
import { Clock } from '@stadtlive/kernel';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import type { Account } from '../account/account.entity.ts';
import { AccountLetters } from '../letters/account-letters.ts';

/** From which kinds of device an account has been used: a new one is worth a letter. */
@Injectable()
export class KnownDevices {
  constructor(
    private readonly db: TenantDatabase,
    private readonly letters: AccountLetters,
    private readonly clock: Clock,
  ) {}

  /** In the open transaction: notes the device, and tells the person if it is not the first and new. */
  async note({ id, email }: Pick<Account, 'id' | 'email'>, device: string): Promise<void> {
    const [{ first, known }] = (await this.db.sql(
      `SELECT count(*) = 0 AS first, coalesce(bool_or(device = $2), false) AS known
       FROM known_device WHERE account_id = $1`,
      [id, device],
    )) as [{ first: boolean; known: boolean }];
    await this.db.sql(
      `INSERT INTO known_device (account_id, device, last_used_at) VALUES ($1, $2, $3)
       ON CONFLICT (account_id, device) DO UPDATE SET last_used_at = excluded.last_used_at`,
      [id, device, this.clock.now()],
    );
    if (!first && !known) {
      await this.letters.send({ kind: 'newDevice', accountId: id, to: email, device });
    }
  }
}
