import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Lets the answer, good or bad, come no earlier than this: how long the work took, and so what it
 * found, is not to be seen.
 */
export async function lastingAtLeast<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const [outcome] = await Promise.allSettled([work(), sleep(milliseconds)]);
  if (outcome.status === 'rejected') throw outcome.reason;
  return outcome.value;
}
