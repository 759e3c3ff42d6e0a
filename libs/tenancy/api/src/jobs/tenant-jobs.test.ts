import { openPortal, type TestPortal } from '@stadtlive/api/testing';
import { TenantDatabase } from '../database/tenant-database.ts';
import { currentCity } from '../tenant/tenant-context.ts';
import { JobOverview } from './job-overview.ts';
import { GivenUp } from './tenant-job.ts';
import { TenantJobs } from './tenant-jobs.ts';

let portal: TestPortal;
let jobs: TenantJobs;

beforeAll(async () => {
  portal = await openPortal();
  jobs = portal.app.get(TenantJobs);
});

afterAll(() => portal.close());

const until = async (isSo: () => boolean | Promise<boolean>) => {
  while (!(await isSo())) await new Promise((pause) => setTimeout(pause, 50));
};

test('a job runs in the city it was written for, whoever surrounds it', async () => {
  const seen: string[] = [];
  jobs.define<{ id: string }>({
    name: 'count-lanterns',
    run: async ({ id }) => {
      const [row] = await portal.app
        .get(TenantDatabase)
        .sql<{ current_user: string }>('SELECT current_user');
      seen.push(`${currentCity().slug} ${row!.current_user} ${id}`);
    },
  });
  const done = new Promise<void>((resolve) => {
    jobs.define({ name: 'signal', run: async () => resolve() });
  });
  await portal.inside('solingen', async () => {
    await jobs.start();
    await jobs.enqueue('count-lanterns', 'moers', { id: '1' });
  });
  await until(() => seen.length > 0);
  expect(seen).toEqual(['moers city_moers 1']);

  await jobs.enqueue('signal', 'moers', {});
  await done;
});

test('a scheduled job runs for every city', async () => {
  const cities: string[] = [];
  jobs.define({ name: 'every-city', run: async () => void cities.push(currentCity().slug) });
  await jobs.perform('every-city', {});
  expect(cities.sort()).toEqual(['moers', 'solingen']);
});

test('a job nobody defined is named', async () => {
  await expect(jobs.perform('unknown', {})).rejects.toThrow('There is no job unknown.');
});

describe('jobs that fail', () => {
  const runs: string[] = [];
  let works = false;
  let overview: JobOverview;

  beforeAll(async () => {
    await portal.close();
    portal = await openPortal();
    portal.app.useLogger(false); // what fails here is meant to
    jobs = portal.app.get(TenantJobs);
    overview = portal.app.get(JobOverview);
    jobs.define<{ id: string }>({
      name: 'carry-water',
      retry: { limit: 1, delaySeconds: 1 },
      pollSeconds: 0.5,
      run: async ({ id }) => {
        runs.push(id);
        if (!works) throw new Error('spilt on anna@test.example');
      },
    });
    jobs.define({
      name: 'square-circle',
      pollSeconds: 0.5,
      run: async () => {
        runs.push('square');
        throw new GivenUp('It cannot be done.');
      },
    });
    await jobs.start();
  });

  test('are tried again, then lie among the dead letters, without a word of the error', async () => {
    await jobs.enqueue('carry-water', 'moers', { id: 'a' });
    await until(async () => (await overview.dead()).length === 1);
    expect(runs).toEqual(['a', 'a']);
    expect(await overview.dead()).toEqual([
      {
        id: expect.any(String),
        job: 'carry-water',
        data: { city: 'moers', payload: { id: 'a' } },
        attempts: 2,
        reason: 'Error',
        reference: expect.stringMatching(/^[0-9a-f]{8}$/),
        since: expect.any(Date),
      },
    ]);
    const rows = await overview['platform'].sql('SELECT j::text AS it FROM jobs.job j');
    expect(JSON.stringify(rows)).not.toContain('anna');
  });

  test('have another life when the operator says so', async () => {
    works = true;
    expect(await jobs.redrive()).toBe(1);
    await until(() => runs.length === 3);
    expect(await overview.dead()).toEqual([]);
    const done = async () =>
      (await overview.queues()).find(({ name }) => name === 'carry-water')?.done;
    await until(async () => (await done()) === 1);
  });

  test('are dead at once when no attempt can help', async () => {
    await jobs.enqueue('square-circle', 'solingen', {});
    await until(async () => (await overview.dead()).length === 1);
    expect(runs.filter((run) => run === 'square')).toHaveLength(1);
    expect(await overview.dead()).toMatchObject([{ attempts: 1, reason: 'It cannot be done.' }]);
  });

  test('are taken once when they bear the same id', async () => {
    const before = runs.length;
    const id = '01900000-0000-7000-8000-000000000001';
    for (let i = 0; i < 3; i++) await jobs.enqueue('carry-water', 'moers', { id: 'once' }, id);
    await until(() => runs.length > before);
    await jobs.enqueue('carry-water', 'moers', { id: 'once' }, id);
    await jobs.enqueue('carry-water', 'moers', { id: 'last' });
    await until(() => runs.includes('last'));
    expect(runs.slice(before)).toEqual(['once', 'last']);
  });

  test('one city’s failure keeps no other from its turn', async () => {
    const seen: string[] = [];
    jobs.define({
      name: 'ring-bells',
      run: async () => {
        seen.push(currentCity().slug);
        throw new Error(`no bell in ${currentCity().slug}`);
      },
    });
    await expect(jobs.perform('ring-bells', {})).rejects.toThrow('In 2 cities.');
    expect(seen.sort()).toEqual(['moers', 'solingen']);
  });
});

test('what waits for a commit is done after it, and never without it', async () => {
  const db = portal.app.get(TenantDatabase);
  const told: string[] = [];
  const tell = (word: string) => db.afterCommit(async () => void told.push(word));
  await portal.inside('moers', async () => {
    await db.write(async () => {
      await db.write(() => tell('inner'));
      expect(told).toEqual([]);
    });
    expect(told).toEqual(['inner']);
    await expect(
      db.write(async () => {
        await tell('lost');
        throw new Error('rolled back');
      }),
    ).rejects.toThrow('rolled back');
    await tell('at once');
    await db.write(() => db.afterCommit(() => Promise.reject(new Error('logged, not thrown'))));
  });
  expect(told).toEqual(['inner', 'at once']);
});
