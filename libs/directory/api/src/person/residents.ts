import { Injectable } from '@nestjs/common';
import type { Actor } from '@stadtlive/identity-api';
import { StadtliveError } from '@stadtlive/kernel';
import { TenantDatabase } from '@stadtlive/tenancy-api';

/** Who belongs to the city: whoever has shown that their address is theirs, and no provisional account. */
@Injectable()
export class Residents {
  constructor(private readonly db: TenantDatabase) {}

  async has({ accountId }: Pick<Actor, 'accountId'>): Promise<boolean> {
    if (accountId === null) return false;
    const [found] = await this.db.sql(
      'SELECT FROM account WHERE id = $1 AND email_confirmed_at IS NOT NULL',
      [accountId],
      'resident',
    );
    return found !== undefined;
  }

  /** @throws StadtliveError FORBIDDEN with `reason` EMAIL_UNCONFIRMED */
  async expect(accountId: string): Promise<void> {
    if (await this.has({ accountId })) return;
    const reason = 'EMAIL_UNCONFIRMED';
    throw new StadtliveError('FORBIDDEN', 'Please confirm your e-mail address first.', { reason });
  }
}
