import { setTimeout as pause } from 'node:timers/promises';
import type { OwnerSession } from '@stadtlive/tenancy-api';

const pollMs = 500;

/**
 * One scrub at a time. Asked for again and again: a session that waits inside the database would
 * itself hold the gate shut.
 * @throws Error when another one has not ended within `limitMs`
 */
export async function alone<T>(
  session: OwnerSession,
  limitMs: number,
  work: () => Promise<T>,
): Promise<T> {
  const lock = `hashtext('stadtlive scrub')`;
  for (const until = performance.now() + limitMs; ; await pause(pollMs)) {
    const [row] = await session.sql<{ mine: boolean }>(
      `SELECT pg_try_advisory_lock(${lock}) AS mine`,
    );
    if (row!.mine) break;
    if (performance.now() > until) throw new Error('Another scrub is still running.');
  }
  try {
    return await work();
  } finally {
    await session.sql(`SELECT pg_advisory_unlock(${lock})`);
  }
}
