import type { OwnerSession } from '@stadtlive/tenancy-api';

/** A table that a transaction took something out of, as the erasure noted it in the city. */
export interface ScrubMark {
  readonly city: string;
  /** As noted: `organisation`, `region.listing`. */
  readonly relation: string;
  readonly xid: string;
}

/** A table as it stands in the catalogue; the name is quoted. */
export interface MarkedTable {
  readonly oid: number;
  readonly name: string;
}

/**
 * The city's marks, and those of all cities on the tables they share: one rewrite serves them all.
 */
export async function readMarks(session: OwnerSession, city: string): Promise<ScrubMark[]> {
  const cities = await session.sql<{ slug: string; marks: string }>(
    `SELECT slug, format('%I.scrub_mark', slug) AS marks FROM platform.city
     WHERE to_regclass(format('%I.scrub_mark', slug)) IS NOT NULL`,
  );
  const found: ScrubMark[] = [];
  for (const { slug, marks } of cities) {
    const shared = slug === city ? '' : `WHERE relation LIKE '%.%'`;
    const rows = await session.sql<{ relation: string; xid: string }>(
      `SELECT DISTINCT relation, xid::text FROM ${marks} ${shared}`,
    );
    found.push(...rows.map((row) => ({ city: slug, ...row })));
  }
  return found;
}

/** Takes the marks away, and notes the erasures of which none is left: their files are clean. */
export async function removeMarks(
  session: OwnerSession,
  marks: readonly ScrubMark[],
): Promise<void> {
  for (const { city, relation, xid } of marks) {
    await session.sql(`DELETE FROM "${city}".scrub_mark WHERE relation = $1 AND xid = $2`, [
      relation,
      xid,
    ]);
  }
  for (const city of new Set(marks.map((mark) => mark.city))) {
    await session.sql(
      `UPDATE "${city}".erasure e SET scrubbed_at = now()
       WHERE scrubbed_at IS NULL
         AND NOT EXISTS (SELECT FROM "${city}".scrub_mark m WHERE m.xid = e.xid)`,
    );
  }
}

/**
 * The marked table, and those whose rows go with its rows by ON DELETE CASCADE: whoever marks
 * `account` need not know what hangs on it. A city writes its marks itself, so they can name its own
 * tables and the shared ones, nothing else.
 * @returns none where there is no such table
 */
export async function tablesOf(session: OwnerSession, mark: ScrubMark): Promise<MarkedTable[]> {
  const [schema, name] = mark.relation.includes('.')
    ? mark.relation.split('.', 2)
    : [mark.city, mark.relation];
  return session.sql<{ oid: number; name: string }>(
    `WITH RECURSIVE marked AS (
       SELECT c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = $1 AND c.relname = $2 AND c.relkind = 'r'
         AND n.nspname IN ($3, 'region', 'platform', 'jobs')
       UNION
       SELECT f.conrelid FROM marked m JOIN pg_constraint f ON f.confrelid = m.oid
       WHERE f.contype = 'f' AND f.confdeltype = 'c'
     )
     SELECT c.oid, format('%I.%I', c.relnamespace::regnamespace, c.relname) AS name
     FROM marked m JOIN pg_class c ON c.oid = m.oid WHERE c.relkind = 'r'`,
    [schema, name, mark.city],
  );
}

/** Jobs carry ids alone, yet the queue is rewritten with every scrub: it deletes rows by itself. */
export const jobTables = (session: OwnerSession) =>
  session.sql<{ oid: number; name: string }>(
    `SELECT oid, format('jobs.%I', relname) AS name FROM pg_class
     WHERE relnamespace = to_regnamespace('jobs') AND relkind = 'r' ORDER BY 2`,
  );
