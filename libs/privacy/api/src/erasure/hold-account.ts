import type { EntityManager } from 'typeorm';
import { unauthenticated } from '@stadtlive/kernel';

/**
 * Call it first in every transaction that writes for a person: until its end the account cannot be
 * erased, so nothing is left behind that an erasure did not see.
 * @throws StadtliveError UNAUTHENTICATED where the account has gone meanwhile
 */
export async function holdAccount(tx: EntityManager, accountId: string): Promise<void> {
  const held = await tx.query('SELECT FROM account WHERE id = $1 FOR KEY SHARE', [accountId]);
  if (held.length === 0) throw unauthenticated();
}
