import type { EntityManager } from 'typeorm';
import type { Cents } from '@stadtlive/kernel';

/** What is past its day; what is being collected is not. */
export async function debtsOf(tx: EntityManager, subscriptionId: string): Promise<Cents> {
  const [row] = (await tx.query(
    `SELECT coalesce(sum(open_cents), 0)::int AS cents FROM receivable
     WHERE subscription_id = $1 AND open_cents > 0 AND state IN ('OVERDUE', 'RETURNED')`,
    [subscriptionId],
  )) as [{ cents: number }];
  return row.cents;
}
