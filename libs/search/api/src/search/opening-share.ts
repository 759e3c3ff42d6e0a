import type { TenantDatabase } from '@stadtlive/tenancy-api';
import type { Opening } from './search-statement.ts';

const fewPlaces = (table: string) => `(
  SELECT coalesce(avg((opens @> $1::timestamptz)::integer), 0)::float8
  FROM (SELECT opens FROM ${table} LIMIT 300) places)`;
const shares = `SELECT ${fewPlaces('opening')} AS own, ${fewPlaces('region.opening')} AS others`;

/** Judged by some of the places: at night the search goes by the few open ones. */
export async function openingAt(db: TenantDatabase, at: Date): Promise<Opening> {
  const [share] = await db.sql<Opening['share']>(shares, [at.toISOString()], 'search-open');
  return { at, share: share! };
}
