import { get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { z } from 'zod';
import {
  liveIn,
  openPortal,
  zipEntries,
  type PortalClient,
  type ResidentLife,
  type TestPortal,
} from '@stadtlive/api/testing';
import { PersonalData } from '../personal-data/personal-data.ts';

const ask = `mutation ($input: ExportAccountInput!) { exportAccount(input: $input) { url expiresAt } }`;
const evil = '<img src=x onerror=alert(1)>"\'&';

let portal: TestPortal;
let person: PortalClient;
let life: ResidentLife;
let other: ResidentLife;
const streamed = { opened: 0, open: 0, most: 0 };

/** A file of 4 MB that counts how many of its kind are open. */
function bigFile(): Promise<Readable> {
  streamed.opened++;
  streamed.open++;
  streamed.most = Math.max(streamed.most, streamed.open);
  const chunk = Buffer.alloc(64 * 1024, 7);
  const source = Readable.from(
    (function* () {
      for (let i = 0; i < 64; i++) yield chunk;
    })(),
  );
  source.once('close', () => streamed.open--);
  return Promise.resolve(source);
}

beforeAll(async () => {
  portal = await openPortal();
  person = portal.in('moers');
  life = await liveIn(person, 'xmein');
  other = await liveIn(portal.in('moers'), 'xfremd');
  await liveIn(portal.in('solingen'), 'xanderswo');
  const names = ['../../etc/passwd', 'C:\\boot.ini', '.ssh', 'A.bin', 'a.bin', '', '/', 'ü/x..bin'];
  portal.app.get(PersonalData).register({
    name: 'test.files',
    columns: [],
    collect: async (accountId) => ({
      title: { de: `Dateien ${evil}`, en: 'Files' },
      records:
        accountId === life.id ? [{ [evil]: evil, nested: { deep: [evil] }, none: null }] : [],
      files: names.map((name) => ({ name, open: bigFile })),
    }),
    erase: async () => {},
  });
});

afterEach(() => portal.setTime(null));
afterAll(() => portal.close());

const link = async (client = person, password = life.password): Promise<string> => {
  const { exportAccount } = await client.data(ask, { input: { password } });
  return new URL(exportAccount.url).pathname;
};
const fetched = (path: string, client = person) =>
  client
    .get(path)
    .buffer(true)
    .parse((answer, done) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => done(null, Buffer.concat(chunks)));
      answer.on('error', (error) => done(error, null));
    });

test('everything held comes in one archive, and nothing of anybody else', async () => {
  const { status, headers, body } = await fetched(await link());
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'application/zip',
    'content-disposition': expect.stringMatching(
      /^attachment; filename="meine-daten-moers-\d{4}-\d\d-\d\d\.zip"$/,
    ),
    'cache-control': 'no-store',
  });
  const entries = zipEntries(body);
  const data = JSON.parse(entries.get('data.json')!.toString());
  const section = (name: string) => data.sections.find((one: any) => one.source === name);
  expect(data).toMatchObject({ accountId: life.id, city: { slug: 'moers' } });
  expect(section('identity.account').records).toEqual([
    {
      id: life.id,
      email: life.email,
      displayName: 'Person xmein',
      createdAt: expect.any(String),
      attempts: 1,
      emailConfirmedAt: null,
      passkeyRequired: false,
    },
  ]);
  expect(section('identity.session').records).toHaveLength(1);
  expect(section('directory.organisation').records).toMatchObject([
    { name: 'Laden xmein', openingHours: { openOnHolidays: true } },
    { name: 'Verein xmein', logoId: life.pictures.ofClub },
  ]);
  expect(section('marketplace.product').records).toMatchObject([
    { id: life.productId, title: 'Honig xmein', priceCents: 790 },
    { id: life.draftId, title: 'Entwurf xmein', publishedAt: null },
  ]);
  const pictures = section('media.picture');
  expect(pictures.records).toMatchObject([
    { alt: 'Ware xmein' },
    { alt: 'Wappen xmein' },
    { alt: 'Lose xmein' },
  ]);
  for (const path of pictures.files) {
    expect(entries.get(path)!.subarray(8, 12).toString()).toBe('WEBP');
  }
  const all = body.toString('latin1') + [...entries.values()].map(String).join();
  for (const secret of ['$argon2', 'password', 'tokenHash', other.id, other.email, 'xfremd']) {
    expect(all).not.toContain(secret);
  }
  expect(all).not.toContain('xanderswo');
});

test('its data is as the schema in the archive describes it', async () => {
  const entries = zipEntries((await fetched(await link())).body);
  const schema = entries.get('data.schema.json')!.toString();
  expect(schema).toBe(await readFile(new URL('./export.schema.json', import.meta.url), 'utf8'));
  const valid = z.fromJSONSchema(JSON.parse(schema));
  const data = JSON.parse(entries.get('data.json')!.toString());
  expect(valid.safeParse(data).error).toBeUndefined();
  expect(valid.safeParse({ ...data, version: 2 }).success).toBe(false);
  expect(valid.safeParse({ ...data, sections: [{ source: 'x' }] }).success).toBe(false);
  expect(valid.safeParse({ ...data, surprise: 1 }).success).toBe(false);
});

test('its page reads without a program and runs none', async () => {
  const entries = zipEntries((await fetched(await link())).body);
  const page = entries.get('index.html')!.toString();
  expect(page).toContain('Laden xmein');
  expect(page).toContain('Öffnungszeiten <span class="en" lang="en">Opening hours</span>');
  expect(page).not.toContain('<img src=x');
  expect(page).not.toMatch(/<script|javascript:|https?:\/\/(?!xmein\.example)/);
  for (const [, path] of page.matchAll(/<img src="([^"]+)"/g))
    expect(entries.has(path!)).toBe(true);
  expect([...page.matchAll(/<img /g)]).toHaveLength(3);
});

test('its names lead nowhere else, and files flow one after the other', async () => {
  Object.assign(streamed, { opened: 0, open: 0, most: 0 });
  const entries = zipEntries((await fetched(await link())).body);
  const files = [...entries.keys()].filter((name) => name.startsWith('files/test.files/'));
  expect(files).toHaveLength(8);
  for (const name of entries.keys()) {
    expect(name).toMatch(/^(index\.html|data(\.schema)?\.json|files\/[\w.-]+\/\w[\w.-]*)$/);
    expect(name).not.toContain('..');
  }
  expect(new Set(files.map((name) => name.toLowerCase())).size).toBe(8);
  expect(streamed).toMatchObject({ opened: 8, open: 0 });
  // One may open while the one before is still closing.
  expect(streamed.most).toBeLessThanOrEqual(2);
});

describe('the link', () => {
  const refused = async (path: string, client = person) => {
    const { status, text } = await client.get(path);
    expect(text).toContain('Bitte fordere deine Daten neu an.');
    return status;
  };

  test('is good once', async () => {
    const path = await link();
    const { status } = await person.agent.head(path).set('Host', 'moers.localhost');
    expect(status).not.toBe(200);
    expect((await fetched(path)).status).toBe(200);
    expect(await refused(path)).toBe(404);
  });

  test('is good for ten minutes', async () => {
    const path = await link();
    portal.setTime(new Date(Date.now() + 10 * 60 * 1000 + 1000));
    expect(await refused(path)).toBe(404);
  });

  test('is good for the session that asked, in its city', async () => {
    const path = await link();
    const second = portal.in('moers');
    await second.data(
      'mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } } }',
      {
        input: { email: life.email, password: life.password },
      },
    );
    const stranger = portal.in('moers');
    await stranger.register();
    expect(await refused(path, second)).toBe(404);
    expect(await refused(path, stranger)).toBe(404);
    expect(await refused(path, portal.in('moers'))).toBe(404);
    expect(await refused(path, portal.in('solingen'))).toBe(404);
    expect((await fetched(path)).status).toBe(200);
  });

  test('is good no more once another was asked for', async () => {
    const first = await link();
    const later = await link();
    expect(await refused(first)).toBe(404);
    expect((await fetched(later)).status).toBe(200);
  });

  test.each(['x', 'A'.repeat(43), '%00', "' OR 1=1 --"])(
    'cannot be guessed as %s',
    async (token) => {
      expect(await refused(`/auskunft/${encodeURIComponent(token)}`)).toBe(404);
    },
  );

  test('is given to whoever proves who they are', async () => {
    const wrong = await person.query(ask, { input: { password: 'falsch falsch' } });
    expect(wrong.errors?.[0]?.extensions).toMatchObject({ field: 'password' });
    const input = { password: life.password };
    expect(await portal.in('moers').refusal(ask, { input })).toBe('UNAUTHENTICATED');
  });
});

test('who leaves half way keeps no file open', async () => {
  const browser = portal.in('moers');
  const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } } }`;
  const { email, password } = life;
  const answer = await browser
    .post('/graphql')
    .send({ query: signIn, variables: { input: { email, password } } });
  const cookie = String(answer.headers['set-cookie']).split(';')[0]!;
  const path = await link(browser);
  Object.assign(streamed, { opened: 0, open: 0, most: 0 });
  const server = portal.app.getHttpServer();
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((left) => {
    const options = { port, path, host: '127.0.0.1', headers: { host: 'moers.localhost', cookie } };
    get(options, (response) => {
      response.on('data', () => {
        if (streamed.opened === 0) return;
        response.destroy();
        left();
      });
    });
  });
  while (streamed.open > 0) await new Promise((tick) => setTimeout(tick, 20));
  expect(streamed.opened).toBeLessThan(8);
});
