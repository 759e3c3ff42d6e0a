import pg from 'pg';
import { openPortal, type TestPortal } from '@stadtlive/api/testing';
import { TenantDatabase } from '../database/tenant-database.ts';
import { CityEvents } from './city-events.ts';

let portal: TestPortal;
let events: CityEvents;
let admin: pg.Client;

beforeAll(async () => {
  portal = await openPortal();
  portal.app.useLogger(false); // connections are cut here on purpose
  events = portal.app.get(CityEvents);
  admin = new pg.Client({ connectionString: portal.databaseUrl });
  await admin.connect();
});

afterAll(async () => {
  await admin.end();
  await portal.close();
});

const watch = (slug: string, topic: string) => portal.inside(slug, () => events.watch(topic));
const publish = (slug: string, topic: string, id: string) =>
  portal.inside(slug, () => events.publish(topic, id));
const next = async (told: AsyncIterator<string>) => (await told.next()).value;

test('each city and each topic hears its own, in order', async () => {
  const [here, other, elsewhere] = await Promise.all([
    watch('moers', 'lantern'),
    watch('moers', 'bench'),
    watch('solingen', 'lantern'),
  ]);
  await publish('moers', 'lantern', '1');
  await publish('moers', 'lantern', '2');
  await publish('moers', 'bench', '3');
  await publish('solingen', 'lantern', '4');
  expect([await next(here), await next(here)]).toEqual(['1', '2']);
  expect([await next(other), await next(elsewhere)]).toEqual(['3', '4']);
  for (const told of [here, other, elsewhere]) await told.return?.();
});

test('what is rolled back is not told; what is committed is told then', async () => {
  const told = await watch('moers', 'lantern');
  const db = portal.app.get(TenantDatabase);
  await portal.inside('moers', async () => {
    const attempt = db.write(async () => {
      await events.publish('lantern', 'lost');
      throw new Error('rolled back');
    });
    await expect(attempt).rejects.toThrow('rolled back');
    await db.write(() => events.publish('lantern', 'kept'));
  });
  expect(await next(told)).toBe('kept');
  await told.return?.();
});

test('what somebody else notifies is passed over', async () => {
  const told = await watch('moers', 'lantern');
  for (const payload of ['', '{', '[]', 'null', '{"city":"moers","topic":"lantern","id":{}}'])
    await admin.query("SELECT pg_notify('stadtlive_events', $1)", [payload]);
  await publish('moers', 'lantern', 'ours');
  expect(await next(told)).toBe('ours');
  await told.return?.();
});

// PGlite is one session, which nobody cuts from another.
const ofSeveralSessions = process.env['TEST_DATABASE_KIND'] === 'pglite' ? test.skip : test;

ofSeveralSessions('a cut connection is opened again for those who still watch', async () => {
  const told = await watch('moers', 'lantern');
  const heard = next(told);
  const { rowCount } = await admin.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
     WHERE datname = current_database() AND query = 'LISTEN stadtlive_events'`,
  );
  expect(rowCount).toBe(1);
  let isHeard = false;
  void heard.then(() => (isHeard = true));
  while (!isHeard) {
    await publish('moers', 'lantern', 'again');
    await new Promise((pause) => setTimeout(pause, 50));
  }
  expect(await heard).toBe('again');
  await told.return?.();
});

test('who has stopped watching is not kept waiting', async () => {
  const told = await watch('moers', 'lantern');
  await told.return?.();
  expect(await told.next()).toEqual({ done: true, value: undefined });
});
