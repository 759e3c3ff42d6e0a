import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openPortal, type TestPortal } from '@stadtlive/api/testing';
import { AccountLetters } from '@stadtlive/identity-api';
import { PersonalData, type Erasure } from '@stadtlive/privacy-api';
import { TenantDatabase, TenantJobs } from '@stadtlive/tenancy-api';
import { NotificationTemplates } from '../notification/notification-templates.ts';
import { Notifications } from '../notification/notifications.service.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await openPortal();
  portal.app.get(NotificationTemplates).register<{ name: string }>('test.asked', {
    de: { title: ({ name }) => `${name} fragt`, text: () => 'Möchte Kontakt.' },
    en: { title: ({ name }) => `${name} asks`, text: () => 'Would like contact.' },
  });
});

afterAll(() => portal.close());

const sources = () =>
  portal.app.get(PersonalData).sources.filter(({ name }) => name.startsWith('notification.'));

const sql = (text: string, values: unknown[] = []) =>
  portal.inside('moers', () => portal.app.get(TenantDatabase).sql<any>(text, values));

const mailFolder = () => readdir(join(portal.settings.DATA_DIR, 'mail', 'moers'));

async function deliver(): Promise<void> {
  for (const { id: letterId } of await sql('SELECT id FROM letter ORDER BY id')) {
    const job = { city: 'moers', payload: { letterId } };
    await portal.app.get(TenantJobs).perform('notification.deliver-letter', job);
  }
}

/** Two people with confirmed addresses: letters and notifications to each, one each that names the other. */
async function lived() {
  const rike = await portal.resident('moers', 'Rike');
  const mats = await portal.resident('moers', 'Mats');
  const tell = (accountId: string, aboutId: string, name: string) =>
    portal.inside('moers', () =>
      portal.app.get(Notifications).notify({
        accountId,
        aboutId,
        kind: 'CONTACT',
        template: 'test.asked',
        data: { name },
      }),
    );
  await portal.inside('moers', () =>
    portal.app
      .get(AccountLetters)
      .send({ accountId: rike.id, to: rike.email, kind: 'newDevice', device: 'Rikes Rechner' }),
  );
  await tell(rike.id, mats.id, 'Mats');
  await tell(mats.id, rike.id, 'Rike');
  await rike.client.data(
    'mutation { setNotification(input: { kind: PORTAL, mail: true }) { viewer { id } } }',
  );
  return { rike, mats };
}

/** An erasure as privacy runs it, noted down. */
async function erase(accountId: string) {
  const told = { gone: {} as Record<string, number>, touched: [] as string[] };
  const later: { kind: string; payload: object }[] = [];
  const db = portal.app.get(TenantDatabase);
  await portal.inside('moers', () =>
    db.write(async (tx) => {
      const erasure: Erasure = {
        id: '01900000-0000-7000-8000-000000000000',
        tx,
        at: new Date(),
        decisions: [],
        gone: ({ en }, count) => void (told.gone[en] = count),
        kept: () => undefined,
        touched: (...tables) => void told.touched.push(...tables),
        later: (kind, payload) => void later.push({ kind, payload }),
      };
      for (const source of sources()) await source.erase(accountId, erasure);
    }),
  );
  return { ...told, later };
}

test('every column here that points to an account is named by a source', async () => {
  const rows = await sql(
    `SELECT c.conrelid::regclass || '.' || a.attname AS it FROM pg_constraint c
     JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)
     WHERE c.contype = 'f' AND c.confrelid = 'account'::regclass
       AND c.conrelid::regclass::text IN ('letter', 'notification', 'notification_setting')`,
  );
  const named = sources().flatMap(({ columns }) => columns);
  expect([...named].sort()).toEqual(rows.map(({ it }) => it).sort());
});

test('a person gets all that is held, without what opens something', async () => {
  const { rike } = await lived();
  const sections = await portal.inside('moers', () =>
    Promise.all(sources().map(async (source) => [source.name, await source.collect(rike.id)])),
  );
  expect(Object.fromEntries(sections)).toMatchObject({
    'notification.letter': {
      records: [
        { to: rike.email, kind: 'identity.confirmEmail', attempts: 0 },
        { to: rike.email, kind: 'identity.newDevice', attempts: 0 },
        { to: rike.email, kind: 'notification' },
      ],
    },
    'notification.notification': {
      records: [
        { kind: 'SECURITY', title: 'Anmeldung auf einem neuen Gerät', readAt: null },
        { kind: 'CONTACT', title: 'Mats fragt' },
      ],
    },
    'notification.setting': { records: [{ kind: 'PORTAL', inApp: true, mail: true }] },
  });
  const { token } = portal.letter('moers', 'confirmEmail', rike.email);
  expect(await sql('SELECT FROM letter WHERE data::text LIKE $1', [`%${token}%`])).toHaveLength(1);
  expect(JSON.stringify(sections)).not.toContain(token);
});

test('with the person goes what was told to and about that person, and the rest stays', async () => {
  const { rike, mats } = await lived();
  const told = await erase(rike.id);
  expect(told.gone).toEqual({
    'Mails that waited': 4,
    Notifications: 3,
    'Settings of notifications': 1,
  });
  expect(told.touched.sort()).toEqual(['letter', 'notification', 'notification_setting']);
  for (const table of ['letter', 'notification'])
    expect(
      await sql(`SELECT FROM ${table} WHERE account_id = $1 OR about_id = $1`, [rike.id]),
    ).toEqual([]);
  expect(await sql('SELECT FROM account WHERE id = $1', [mats.id])).toHaveLength(1);
  await portal.untouched('solingen');
});

test('mails the demo has kept go by a step that knows their names alone', async () => {
  const { rike, mats } = await lived();
  await portal.inside('moers', () =>
    portal.app
      .get(AccountLetters)
      .send({ accountId: mats.id, to: mats.email, kind: 'passwordChanged' }),
  );
  await deliver();
  const before = await mailFolder();
  const { later } = await erase(rike.id);
  expect(later).toEqual([
    { kind: 'notification.delete-mails', payload: { mails: expect.any(Array) } },
  ]);
  expect(JSON.stringify(later)).not.toMatch(/@|Rike|Mats/);
  expect(JSON.stringify(later)).not.toContain(rike.id);
  expect(await mailFolder()).toEqual(before);
  const personalData = portal.app.get(PersonalData);
  for (let i = 0; i < 2; i++)
    await portal.inside('moers', () => personalData.runStep(later[0]!.kind, later[0]!.payload));
  // Four of them: three to the person, one that names her.
  expect(await mailFolder()).toHaveLength(before.length - 4);
  expect((await portal.in('moers').get('/mail')).text).toContain(mats.email);
  expect((await portal.in('moers').get('/mail')).text).not.toContain(rike.email);
});

test('a letter withdrawn while it was being taken leaves no mail behind', async () => {
  const { rike } = await lived();
  const db = portal.app.get(TenantDatabase);
  const [{ id: letterId }] = await sql('SELECT id FROM letter WHERE account_id = $1', [rike.id]);
  const { LetterDelivery } = await import('../letter/letter-delivery.ts');
  const { MailCatcher } = await import('../mail/mail-catcher.ts');
  const catcher = portal.app.get(MailCatcher);
  const take = catcher.take.bind(catcher);
  catcher.take = async (mail) => {
    await take(mail);
    await db.sql('DELETE FROM account WHERE id = $1', [rike.id]);
  };
  await portal.inside('moers', () => portal.app.get(LetterDelivery).deliver(letterId));
  catcher.take = take;
  expect(await portal.inside('moers', () => catcher.find(letterId))).toBeNull();
});
