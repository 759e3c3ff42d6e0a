import { Injectable } from '@nestjs/common';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import type { Count } from './count-buffer.ts';

/** Locked, for an organisation that is being removed must not be counted for any more. */
const add = `
  WITH here AS (
    SELECT id, owner_id FROM organisation WHERE id = ANY ($1::uuid[]) ORDER BY id FOR KEY SHARE
  )
  INSERT INTO reach_day (organisation_id, day, kind, count)
  SELECT here.id, seen.day, seen.kind, sum(seen.n)
  FROM unnest($1::uuid[], $2::date[], $3::text[], $4::bigint[], $5::uuid[])
         AS seen (organisation_id, day, kind, n, account_id)
  JOIN here ON here.id = seen.organisation_id
  WHERE seen.account_id IS NULL OR (
    here.owner_id IS DISTINCT FROM seen.account_id
    AND NOT EXISTS (SELECT FROM organisation_member m
                    WHERE m.organisation_id = here.id AND m.account_id = seen.account_id))
  GROUP BY here.id, seen.day, seen.kind
  ORDER BY here.id, seen.day, seen.kind
  ON CONFLICT (organisation_id, day, kind) DO UPDATE SET count = reach_day.count + excluded.count`;

@Injectable()
export class CountStore {
  constructor(private readonly db: TenantDatabase) {}

  /** Adds to what is there, in one statement; leaves out what people did around their own pages. */
  async add(counts: readonly Count[]): Promise<void> {
    await this.db.sql(add, [
      counts.map(({ organisationId }) => organisationId),
      counts.map(({ day }) => day),
      counts.map(({ kind }) => kind),
      counts.map(({ n }) => n),
      counts.map(({ by }) => by),
    ]);
  }
}
