import type { EntityManager } from 'typeorm';
import { rateLimited } from '@stadtlive/kernel';

const dayMs = 86_400_000;
const perDay = { most: 20, windowMs: dayMs };
/** Who was declined may try again, but not wear the other one out. */
const perPerson = { most: 3, windowMs: 30 * dayMs };

/** Attempts are of no use to anybody after this. */
export const attemptsKeptMs = perPerson.windowMs;

const counted = `
  SELECT attempted_at AS at FROM contact_attempt
  WHERE asker_id = $1 AND ($2::uuid IS NULL OR asked_id = $2) AND attempted_at > $3
  ORDER BY attempted_at DESC OFFSET $4 LIMIT 1`;

/**
 * Counts a request, one at a time for each who asks; taken back and declined ones count too.
 * @throws StadtliveError RATE_LIMITED with `retryAfterSeconds`
 */
export async function countAttempt(
  tx: EntityManager,
  { askerId, askedId, now }: { askerId: string; askedId: string; now: Date },
): Promise<void> {
  for (const [whom, { most, windowMs }] of [
    [null, perDay],
    [askedId, perPerson],
  ] as const) {
    const since = new Date(now.getTime() - windowMs);
    const [last] = (await tx.query(counted, [askerId, whom, since, most - 1])) as { at: Date }[];
    if (last) throw rateLimited(Math.ceil((last.at.getTime() - since.getTime()) / 1000));
  }
  await tx.query(
    'INSERT INTO contact_attempt (asker_id, asked_id, attempted_at) VALUES ($1, $2, $3)',
    [askerId, askedId, now],
  );
}
