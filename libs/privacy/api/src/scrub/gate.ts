import { setTimeout as pause } from 'node:timers/promises';
import type { OwnerSession } from '@stadtlive/tenancy-api';

/** Who may still see rows that a transaction deleted; a rewrite would carry those rows along. */
const holders = `
  SELECT backend_xmin AS xid, format('session %s of %s', pid, usename) AS name
    FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND coalesce(datname, current_database()) = current_database()
  UNION ALL SELECT backend_xid, format('session %s of %s', pid, usename)
    FROM pg_stat_activity WHERE pid <> pg_backend_pid() AND coalesce(datname, current_database()) = current_database()
  UNION ALL SELECT transaction, format('prepared transaction %s', gid)
    FROM pg_prepared_xacts WHERE database = current_database()
  UNION ALL SELECT xmin, format('replication slot %s', slot_name) FROM pg_replication_slots
  UNION ALL SELECT catalog_xmin, format('replication slot %s', slot_name) FROM pg_replication_slots`;

const shut = `
  SELECT wanted.xid::text, min(holder.name) AS name
  FROM unnest($1::xid8[]) AS wanted(xid)
  JOIN (${holders}) AS holder ON age(holder.xid) >= age(wanted.xid::xid)
  GROUP BY wanted.xid`;

const pollMs = 250;

/**
 * Waits until nothing in this database can see what the transactions deleted.
 * @param xids of transactions that are over
 * @returns who still holds the gate shut after `limitMs`, by transaction; empty when it is open
 */
export async function waitAtGate(
  session: OwnerSession,
  xids: readonly string[],
  limitMs: number,
): Promise<ReadonlyMap<string, string>> {
  for (const until = performance.now() + limitMs; ; await pause(pollMs)) {
    const rows = await session.sql<{ xid: string; name: string }>(shut, [xids]);
    if (rows.length === 0 || performance.now() > until) {
      return new Map(rows.map(({ xid, name }) => [xid, name]));
    }
  }
}
