import type { OwnerSession } from '@stadtlive/tenancy-api';
import type { MarkedTable } from './scrub-mark.ts';

const ofTable = `
  SELECT $1::oid UNION ALL SELECT indexrelid FROM pg_index WHERE indrelid = $1::oid`;

/** The planner's samples hold values of deleted rows, and an emptied table keeps its samples. */
export async function renewStatistics(session: OwnerSession, table: MarkedTable): Promise<void> {
  await session.sql(`DELETE FROM pg_statistic WHERE starelid IN (${ofTable})`, [table.oid]);
  await session.sql(
    `DELETE FROM pg_statistic_ext_data
     WHERE stxoid IN (SELECT oid FROM pg_statistic_ext WHERE stxrelid = $1::oid)`,
    [table.oid],
  );
  await session.sql(`ANALYZE ${table.name}`);
}

/** Takes a tenth of a second; planning waits for it. */
export async function rewriteStatistics(session: OwnerSession): Promise<void> {
  await session.sql('VACUUM (FULL) pg_catalog.pg_statistic');
  await session.sql('VACUUM (FULL) pg_catalog.pg_statistic_ext_data');
}

/** Texts of statements, where the server keeps them. */
export async function forgetStatements(session: OwnerSession): Promise<void> {
  const [kept] = await session.sql<{ reset: string }>(
    `SELECT format('%I.pg_stat_statements_reset()', n.nspname) AS reset
     FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
     WHERE e.extname = 'pg_stat_statements'`,
  );
  if (kept) await session.sql(`SELECT ${kept.reset}`);
}
