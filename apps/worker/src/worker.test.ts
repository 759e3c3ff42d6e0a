import type { AddressInfo } from 'node:net';
import type { INestApplicationContext } from '@nestjs/common';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { openPortal, type PortalClient, type TestPortal } from '@stadtlive/api/testing';
import { AccountLetters } from '@stadtlive/identity-api';
import { Notifications, NotificationTemplates } from '@stadtlive/notification-api';
import { CityRegistry, runInCity, TenantDatabase, TenantJobs } from '@stadtlive/tenancy-api';
import { createWorker } from './worker.ts';

let portal: TestPortal;
let worker: INestApplicationContext;
const clients: Client[] = [];

const asked = {
  de: { title: ({ name }: { name: string }) => `${name} fragt`, text: () => '' },
  en: { title: ({ name }: { name: string }) => `${name} asks`, text: () => '' },
};

beforeAll(async () => {
  portal = await openPortal({ WORKER: 'separate' });
  worker = await createWorker(portal.settings);
  for (const app of [portal.app, worker])
    app.get(NotificationTemplates).register('test.asked', asked);
});

afterAll(async () => {
  for (const client of clients) await client.dispose();
  await worker?.close();
  await portal?.close();
});

const until = async (isSo: () => Promise<boolean>) => {
  while (!(await isSo())) await new Promise((pause) => setTimeout(pause, 50));
};

/** Somebody's open connection, known to stand once it tells what was sent after it. */
function arrivals(slug: string, person: PortalClient) {
  const { port } = portal.app.getHttpServer().address() as AddressInfo;
  const host = `${slug}.localhost`;
  const cookie = person.agent.jar
    .getCookies({ path: '/', domain: '127.0.0.1', script: false, secure: false })
    .map((one) => one.toValueString())
    .join('; ');
  class FromCity extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols, { headers: { host: `${host}:${port}`, cookie } });
    }
  }
  const url = `ws://127.0.0.1:${port}/graphql`;
  const client = createClient({ url, webSocketImpl: FromCity, retryAttempts: 0 });
  clients.push(client);
  return client.iterate<any>({ query: 'subscription { notificationArrived { title } }' });
}

const tell = (app: INestApplicationContext, slug: string, accountId: string, name: string) =>
  app
    .get(CityRegistry)
    .bySlug(slug)
    .then((city) =>
      runInCity(city!, () =>
        app.get(Notifications).notify({
          accountId,
          kind: 'CONTACT',
          template: 'test.asked',
          data: { name },
        }),
      ),
    );

/** What arrives, up to the title waited for; nudged until the connection stands. */
async function toldUntil(
  events: ReturnType<typeof arrivals>,
  title: string,
  nudge?: () => unknown,
) {
  const told: string[] = [];
  for (;;) {
    const next = events.next();
    if (nudge) await Promise.race([next, nudging(nudge, next)]);
    const { value } = await next;
    told.push(value.data.notificationArrived.title);
    if (told.at(-1) === title) return told;
  }
}

async function nudging(nudge: () => unknown, next: Promise<unknown>) {
  let isOver = false;
  void next.finally(() => (isOver = true));
  while (!isOver) {
    await nudge();
    await new Promise((pause) => setTimeout(pause, 100));
  }
}

test('the worker delivers what the API writes; the API itself takes up no work', async () => {
  const person = portal.in('moers');
  const { id: accountId, email } = await person.register();
  await portal.inside('moers', () =>
    portal.app.get(AccountLetters).send({ accountId, to: email, kind: 'passwordChanged' }),
  );
  const waiting = () =>
    portal.inside('moers', () => portal.app.get(TenantDatabase).sql('SELECT FROM letter'));
  await until(async () => (await waiting()).length === 0);
  expect((await portal.in('moers').get('/mail')).text).toContain(email);
  await portal.untouched('solingen');
});

test('what another process tells reaches the person’s own connection, and nobody else’s', async () => {
  const [rike, mats, neighbour] = [portal.in('moers'), portal.in('moers'), portal.in('solingen')];
  const [one, two] = [await rike.register(), await mats.register()];
  await neighbour.register();
  const [toRike, toMats] = [arrivals('moers', rike), arrivals('moers', mats)];
  await toldUntil(toRike, 'stands fragt', () => tell(portal.app, 'moers', one.id, 'stands'));
  await toldUntil(toMats, 'stands fragt', () => tell(portal.app, 'moers', two.id, 'stands'));

  await tell(worker, 'moers', two.id, 'For Mats');
  await tell(worker, 'moers', one.id, 'For Rike');
  const toldRike = await toldUntil(toRike, 'For Rike fragt');
  expect(toldRike).not.toContain('For Mats fragt');
  const toldMats = await toldUntil(toMats, 'For Mats fragt');
  expect(toldMats).not.toContain('For Rike fragt');
});

test('what is rolled back is never told', async () => {
  const rike = portal.in('moers');
  const { id } = await rike.register();
  const events = arrivals('moers', rike);
  await toldUntil(events, 'stands fragt', () => tell(portal.app, 'moers', id, 'stands'));
  const attempt = portal.inside('moers', () =>
    portal.app.get(TenantDatabase).write(async () => {
      const about = { accountId: id, kind: 'CONTACT', template: 'test.asked' } as const;
      await portal.app.get(Notifications).notify({ ...about, data: { name: 'Lost' } });
      throw new Error('rolled back');
    }),
  );
  await expect(attempt).rejects.toThrow('rolled back');
  await tell(worker, 'moers', id, 'Kept');
  expect(await toldUntil(events, 'Kept fragt')).not.toContain('Lost fragt');
});

test('who is not signed in hears nothing', async () => {
  const refusal = await arrivals('moers', portal.in('moers'))
    .next()
    .then(
      ({ value }) => value.errors[0].extensions.code,
      (errors) => errors[0].extensions.code,
    );
  expect(refusal).toBe('UNAUTHENTICATED');
});

test('after a whole journey the job tables hold ids and nothing of a person', async () => {
  const rike = portal.in('moers');
  const { id, email } = await rike.register('Rike Unverwechselbar');
  await tell(portal.app, 'moers', id, 'Mats Unverwechselbar');
  const token = 'geheim'.repeat(7);
  await portal.inside('moers', () =>
    portal.app.get(AccountLetters).send({ accountId: id, to: email, kind: 'resetPassword', token }),
  );
  const db = portal.app.get(TenantDatabase);
  const waiting = () => portal.inside('moers', () => db.sql('SELECT FROM letter'));
  await until(async () => (await waiting()).length === 0);
  const platform = portal.app.get(TenantJobs)['platform'];
  const tables = await platform.sql<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'jobs'",
  );
  let rows = 0;
  for (const { name } of tables) {
    const held = await platform.sql<{ it: string }>(`SELECT t::text AS it FROM jobs.${name} t`);
    rows += held.length;
    for (const { it } of held)
      expect(it).not.toMatch(new RegExp(`${email}|test\\.example|Unverwechselbar|geheim|@`, 'i'));
  }
  expect(rows).toBeGreaterThan(10);
});
