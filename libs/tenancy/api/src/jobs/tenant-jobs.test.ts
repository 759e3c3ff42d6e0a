import { openPortal, type TestPortal } from '@stadtlive/api/testing';
import { TenantDatabase } from '../database/tenant-database.ts';
import { currentCity } from '../tenant/tenant-context.ts';
import { TenantJobs } from './tenant-jobs.ts';

let portal: TestPortal;
let jobs: TenantJobs;

beforeAll(async () => {
  portal = await openPortal();
  jobs = portal.app.get(TenantJobs);
});

afterAll(() => portal.close());

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
  while (seen.length === 0) await new Promise((pause) => setTimeout(pause, 50));
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
