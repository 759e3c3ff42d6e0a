import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '@stadtlive/tenancy-api';

/** What the current city's people call themselves. */
@Injectable()
export class DisplayNames {
  constructor(private readonly db: TenantDatabase) {}

  /** By account id, in one query; ids of nobody are left out. */
  async of(accountIds: readonly string[]): Promise<Map<string, string>> {
    if (accountIds.length === 0) return new Map();
    const rows = await this.db.sql<{ id: string; display_name: string }>(
      'SELECT id, display_name FROM account WHERE id = ANY ($1::uuid[])',
      [accountIds],
      'display-names',
    );
    return new Map(rows.map((row) => [row.id, row.display_name]));
  }

  /** @throws Error when the account is not there */
  async one(accountId: string): Promise<string> {
    const name = (await this.of([accountId])).get(accountId);
    if (name === undefined)
      throw new Error('A name was asked for of an account that is not there.');
    return name;
  }
}
