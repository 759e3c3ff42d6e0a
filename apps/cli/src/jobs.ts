import { parseArgs } from 'node:util';
import { JobOverview, TenantJobs, type DeadLetter } from '@stadtlive/tenancy-api';
import { say, withPortal } from './city-gate.ts';

export async function jobs(words: string[]): Promise<number> {
  const { values } = parseArgs({
    args: words,
    options: { dead: { type: 'boolean' }, redrive: { type: 'boolean' } },
  });
  return withPortal(async (app) => {
    if (values.redrive) {
      say(`${await app.get(TenantJobs).redrive()} dead letters go to work again`);
      return 0;
    }
    const overview = app.get(JobOverview);
    const dead = await overview.dead();
    if (values.dead) for (const letter of dead) say(lineOf(letter));
    else for (const queue of await overview.queues()) say(row(queue));
    say(dead.length === 1 ? '1 dead letter' : `${dead.length} dead letters`);
    return 0;
  });
}

const row = (queue: {
  name: string;
  waiting: number;
  active: number;
  retrying: number;
  done: number;
}) =>
  `${queue.name.padEnd(40)} ${queue.waiting} waiting, ${queue.active} at work, ` +
  `${queue.retrying} to be tried again, ${queue.done} done`;

/** Ids alone: whose they are is seen in the city, by those who may. */
const lineOf = ({ since, job, data, id, attempts, reason, reference }: DeadLetter) =>
  [
    since.toISOString().slice(0, 16),
    job,
    data.city ?? 'every city',
    JSON.stringify(data.payload ?? {}),
    `job ${id}`,
    `${attempts} attempts`,
    reason,
    ...(reference ? [`log ${reference}`] : []),
  ].join('  ');
