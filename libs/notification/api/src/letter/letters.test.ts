import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openPortal, type TestPortal } from '@stadtlive/api/testing';
import { AccountLetters, type AccountLetter } from '@stadtlive/identity-api';
import { TenantDatabase, TenantJobs } from '@stadtlive/tenancy-api';
import { accountLetterTexts } from './account-letter-texts.ts';

let portal: TestPortal;
let accountId: string;
const to = 'rike@test.example';
const token = 'q'.repeat(43);

beforeAll(async () => {
  portal = await openPortal();
  accountId = (await portal.resident('moers')).id;
  await deliver(); // the one that asked to confirm the address
});

afterEach(() => portal.setTime(null));
afterAll(() => portal.close());

const sql = (text: string, values?: unknown[]) =>
  portal.inside('moers', () => portal.app.get(TenantDatabase).sql<any>(text, values));

const send = (letter: object) =>
  portal.inside('moers', () =>
    portal.app.get(AccountLetters).send({ accountId, to, ...letter } as AccountLetter),
  );

/** What the worker does with each letter that waits. */
async function deliver(): Promise<string[]> {
  const ids = (await sql('SELECT id FROM letter ORDER BY id')).map(({ id }) => id);
  const jobs = portal.app.get(TenantJobs);
  for (const letterId of ids)
    await jobs.perform('notification.deliver-letter', { city: 'moers', payload: { letterId } });
  return ids;
}

const mailOf = async (letter: object) => {
  await send(letter);
  const [id] = await deliver();
  return (await portal.in('moers').get(`/mail/${id}`).expect(200)).text;
};

describe('every letter of identity', () => {
  const kinds = Object.keys(accountLetterTexts) as AccountLetter['kind'][];

  test.each(kinds)('%s says in two languages what it is about', async (kind) => {
    await send({ kind, token, device: 'Firefox auf Linux' });
    const [id] = await deliver();
    const page = (await portal.in('moers').get(`/mail/${id}`)).text;
    const markup = (await portal.in('moers').get(`/mail/${id}/html`)).text;
    expect(page).toContain('MoersLive &lt;noreply@moers.stadtlive.example&gt;');
    expect(page).toContain('Hallo,');
    expect(page).toContain('Hello,');
    expect(page).toContain('Vorführung von MoersLive, kein wirklicher Anbieter');
    expect(markup).toContain('Musterstraße 1');
    expect(`${page}${markup}`).not.toMatch(/undefined|null|\[object/);
    expect(`${page}${markup}`).not.toContain('Abbestellen');
    // All that is linked lies on this portal.
    const links = [...markup.matchAll(/href="([^"]*)"/g)].map(([, link]) => link);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(link).toMatch(/^http:\/\/moers\.localhost\//);
  });

  test.each([
    ['confirmEmail', '/bestaetigen#'],
    ['resetPassword', '/passwort-neu#'],
    ['changeEmailOld', '/adresse-bestaetigen#'],
    ['changeEmailNew', '/adresse-bestaetigen#'],
  ])('%s leads to %s with its token', async (kind, path) => {
    const link = `http://moers.localhost${path}${token}`;
    expect(await mailOf({ kind, token })).toContain(`<a href="${link}">${link}</a>`);
  });
});

test('without its commit no letter is sent', async () => {
  const db = portal.app.get(TenantDatabase);
  const attempt = portal.inside('moers', () =>
    db.write(async () => {
      await portal.app.get(AccountLetters).send({ accountId, to, kind: 'passwordChanged' });
      throw new Error('rolled back');
    }),
  );
  await expect(attempt).rejects.toThrow('rolled back');
  expect(await sql('SELECT FROM letter')).toEqual([]);
});

test('what has been taken leaves the outbox; a second job finds nothing to do', async () => {
  await send({ kind: 'passkeyAdded' });
  const [letterId] = await deliver();
  expect(await sql('SELECT FROM letter')).toEqual([]);
  const job = { city: 'moers', payload: { letterId } };
  await portal.app.get(TenantJobs).perform('notification.deliver-letter', job);
});

test('a name with markup or line breaks stays a name', async () => {
  const device = 'Fire<img src=x onerror=1>fox\r\nBcc: a@evil.example';
  const page = await mailOf({ kind: 'newDevice', device });
  expect(page).toContain('Fire&lt;img src=x onerror=1&gt;fox');
  expect(page).not.toContain('<img');
});

test('an address that is none is refused before anything is written', async () => {
  for (const address of ['a@b.example, c@d.example', 'a@b.example\r\nBcc: c@d.example', 'nobody'])
    await expect(send({ kind: 'passwordChanged', to: address })).rejects.toThrow('no e-mail');
  expect(await sql('SELECT FROM letter')).toEqual([]);
});

test('a letter whose job was lost is found and handed over again', async () => {
  await send({ kind: 'passwordChanged' });
  const [{ id }] = await sql('SELECT id FROM letter');
  const platform = portal.app.get(TenantJobs)['platform'];
  await platform.sql('DELETE FROM jobs.job WHERE id = $1', [id]);
  const queued = () => platform.sql('SELECT data FROM jobs.job WHERE id = $1', [id]);
  await portal.app.get(TenantJobs).perform('notification.collect-letters', {});
  expect(await queued()).toEqual([]);
  portal.setTime(new Date(Date.now() + 61_000));
  for (let i = 0; i < 2; i++)
    await portal.app.get(TenantJobs).perform('notification.collect-letters', {});
  expect(await queued()).toEqual([{ data: { city: 'moers', payload: { letterId: id } } }]);
  await deliver();
});

test('the mailbox shows its own city’s mails only and nothing that is no mail', async () => {
  const page = await mailOf({ kind: 'passwordChanged' });
  expect(page).toContain(to);
  const list = await portal.in('moers').get('/mail').expect(200);
  expect(list.text).toContain('Dein Kennwort ist geändert\u00a0· Your password has changed');
  const id = /href="\/mail\/([0-9a-f-]{36})"/.exec(list.text)![1]!;
  expect((await portal.in('solingen').get('/mail')).text).toContain('Noch keine.');
  for (const path of [`/mail/${id}`, `/mail/${id}/html`])
    expect((await portal.in('solingen').get(path)).status).toBe(404);
  for (const name of ['..%2f..%2fsecret', 'x', id.replace(/.$/, 'g')])
    expect((await portal.in('moers').get(`/mail/${name}`)).status).toBe(404);
  await portal.untouched('solingen');
});

test('a mail is shown under a policy that lets nothing run and nothing be fetched', async () => {
  const list = await portal.in('moers').get('/mail');
  const id = /href="\/mail\/([0-9a-f-]{36})"/.exec(list.text)![1]!;
  const shown = await portal.in('moers').get(`/mail/${id}/html`);
  const policy = String(shown.headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain('sandbox allow-popups allow-popups-to-escape-sandbox');
  for (const answer of [list, shown])
    expect(answer.headers['content-security-policy']).not.toContain('unsafe');
});

test('kept mails go after a week, and so do letters nobody took', async () => {
  const folder = join(portal.settings.DATA_DIR, 'mail', 'moers');
  await access(folder);
  await send({ kind: 'passwordChanged' });
  portal.setTime(new Date(Date.now() + 8 * 24 * 60 * 60 * 1000));
  await portal.app.get(TenantJobs).perform('notification.tidy-letters', {});
  expect(await readdir(folder)).toEqual([]);
  expect(await sql('SELECT FROM letter')).toEqual([]);
});

describe('where real people live', () => {
  test('nobody sees kept mails', async () => {
    const real = await openPortal({ NODE_ENV: 'production' });
    try {
      expect((await real.in('moers').get('/mail')).text).not.toContain('Mails dieser Vorführung');
      expect((await real.in('moers').get('/mail')).status).toBe(404);
    } finally {
      await real.close();
    }
  });
});
