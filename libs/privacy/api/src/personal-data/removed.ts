import type { EntityManager } from 'typeorm';

/** Deletes rows. @returns how many */
export async function removed(
  tx: EntityManager,
  table: string,
  where: string,
  values: readonly unknown[],
): Promise<number> {
  const [row] = (await tx.query(
    `WITH gone AS (DELETE FROM ${table} WHERE ${where} RETURNING 1)
     SELECT count(*)::int AS n FROM gone`,
    [...values],
  )) as [{ n: number }];
  return row.n;
}
