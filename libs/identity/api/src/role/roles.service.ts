import { Injectable } from '@nestjs/common';
import type { CityRole } from '@stadtlive/contract';
import { Clock } from '@stadtlive/kernel';
import { TenantDatabase } from '@stadtlive/tenancy-api';

/** Whom the current city has entrusted with what. Each request reads it with its session. */
@Injectable()
export class Roles {
  constructor(
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  async of(accountId: string): Promise<CityRole[]> {
    const rows = await this.db.sql<{ role: CityRole }>(
      'SELECT role FROM city_role WHERE account_id = $1 ORDER BY role',
      [accountId],
    );
    return rows.map(({ role }) => role);
  }

  async grant(accountId: string, role: CityRole): Promise<void> {
    await this.db.sql(
      `INSERT INTO city_role (account_id, role, granted_at) VALUES ($1, $2, $3)
       ON CONFLICT DO NOTHING`,
      [accountId, role, this.clock.now()],
    );
  }

  async revoke(accountId: string, role: CityRole): Promise<void> {
    await this.db.sql('DELETE FROM city_role WHERE account_id = $1 AND role = $2', [
      accountId,
      role,
    ]);
  }
}
