import { openPortal, type TestPortal } from '@stadtlive/api/testing';
import { NoTenantError, runWithoutCity } from '../tenant/tenant-context.ts';
import { TenantDatabase, WriteInsideReadError } from './tenant-database.ts';

let portal: TestPortal;
let db: TenantDatabase;

beforeAll(async () => {
  portal = await openPortal({ POOL_PER_CITY: '2', POOL_TOTAL: '3' });
  db = portal.app.get(TenantDatabase);
});

afterAll(() => portal.close());

const user = () =>
  db.sql<{ current_user: string }>('SELECT current_user').then(([row]) => row!.current_user);

test('without a city there is no connection to take', async () => {
  await runWithoutCity(async () => {
    await expect(db.sql('SELECT 1')).rejects.toThrow(NoTenantError);
    await expect(db.read(async () => 1)).rejects.toThrow(NoTenantError);
    await expect(db.write(async () => 1)).rejects.toThrow(NoTenantError);
  });
});

test('each city speaks through its own login, also when many take turns', async () => {
  const slugs = Array.from({ length: 200 }, (_, i) => (i % 2 ? 'moers' : 'solingen'));
  const users = await Promise.all(slugs.map((slug) => portal.inside(slug, user)));
  expect(users).toEqual(slugs.map((slug) => `city_${slug}`));
});

test('a write inside a read throws, a nested write joins', async () => {
  await portal.inside('moers', async () => {
    await expect(db.read(() => db.write(async () => 1))).rejects.toThrow(WriteInsideReadError);
    const [outer, inner] = await db.write(async () => [
      await transaction(),
      await db.write(transaction),
    ]);
    expect(outer).toBe(inner);
  });
});

test('a failed write leaves nothing, and the connection serves on', async () => {
  await portal.inside('moers', async () => {
    const broken = db.write(async (tx) => {
      await tx.query("INSERT INTO word (form, lexeme, shown) VALUES ('half', 'half', 'half')");
      await tx.query('SELECT 1 / 0');
    });
    await expect(broken).rejects.toThrow('division by zero');
    for (let i = 0; i < 4; i++) {
      expect(await db.sql("SELECT FROM word WHERE form = 'half'")).toEqual([]);
    }
  });
});

// PGlite is one session: whoever is in it is waited for.
const ofSeveralSessions = process.env['TEST_DATABASE_KIND'] === 'pglite' ? test.skip : test;

ofSeveralSessions('a city that holds all its connections does not starve the other', async () => {
  const held: (() => void)[] = [];
  const hold = () =>
    portal.inside('moers', () => db.write(() => new Promise<void>((done) => held.push(done))));
  const holders = [hold(), hold()];
  expect(await portal.inside('solingen', user)).toBe('city_solingen');
  while (held.length < 2) await new Promise((done) => setTimeout(done, 5));
  held.forEach((done) => done());
  await Promise.all(holders);
});

const transaction = async () => {
  const [row] = await db.sql<{ id: string }>('SELECT pg_current_xact_id()::text AS id');
  return row!.id;
};
