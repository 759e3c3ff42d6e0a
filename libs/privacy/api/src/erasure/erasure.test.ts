import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  liveIn,
  openPortal,
  scanTables,
  uploadPicture,
  type PortalClient,
  type ResidentLife,
  type TestPortal,
} from '@stadtlive/api/testing';
import { TenantDatabase } from '@stadtlive/tenancy-api';

const lines = 'gone { what count } kept { what until law } steps { what state confirmedAt }';
const erase = `mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) {
  receipt { id code erasedAt ${lines} } scheduledFor receiptId code } }`;
const receiptOf = `query ($id: ID!, $code: String!) { erasureReceipt(id: $id, code: $code) {
  id code erasedAt ${lines} } }`;
const signIn = `mutation ($input: SignInInput!) { signIn(input: $input) { viewer { id } } }`;
const search = `query ($text: String!) { search(input: { text: $text, radiusKm: 50 }) { totalCount } }`;

let portal: TestPortal;
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'stadtlive-erasure-'));
  portal = await openPortal({ DATA_DIR: dataDir });
});

afterAll(async () => {
  await portal.close();
  await rm(dataDir, { recursive: true });
});

const marker = () => `x${randomBytes(6).toString('hex')}`;
const inside = <T>(text: string, values: unknown[] = []) =>
  portal.inside('moers', () =>
    portal.app.get(TenantDatabase).sql<T & Record<string, unknown>>(text, values),
  );
const traces = async (life: ResidentLife, mark: string) =>
  (await scanTables(portal.databaseUrl, [life.id, life.email, mark])).hits;
const filesOn = async (folder: string) =>
  (await readdir(join(dataDir, folder), { recursive: true })).join('\n');

describe('whoever goes', () => {
  const mark = marker();
  let person: PortalClient;
  let life: ResidentLife;
  let receipt: any;

  beforeAll(async () => {
    person = portal.in('moers');
    life = await liveIn(person, mark);
  });

  test('has left traces in many tables before, also of what was renamed', async () => {
    const tables = new Set((await traces(life, mark)).map(({ table }) => table));
    const expected = [
      'account',
      'session',
      'picture',
      'organisation',
      'product',
      'listing',
      'word',
    ];
    expect([...tables]).toEqual(
      expect.arrayContaining([
        ...expected.map((table) => `moers.${table}`),
        'region.listing',
        'region.word',
      ]),
    );
    for (const id of Object.values(life.pictures)) expect(await filesOn('medien')).toContain(id);
    const solingen = await portal.in('solingen').data(search, { text: `Laden ${mark}` });
    expect(solingen.search.totalCount).toBeGreaterThan(0);
  });

  test('is told before what would go', async () => {
    const { viewer } = await person.data(
      '{ viewer { erasurePreview { gone { what(locale: EN) count } kept { what } handovers { name candidates { displayName } } } } }',
    );
    expect(viewer.erasurePreview).toEqual({
      gone: expect.arrayContaining([
        { what: 'Products', count: 2 },
        { what: 'Shops, clubs and institutions', count: 2 },
        { what: 'Pictures', count: 3 },
        { what: 'Account', count: 1 },
      ]),
      kept: [],
      handovers: [
        { name: `Laden ${mark}`, candidates: [] },
        { name: `Verein ${mark}`, candidates: [] },
      ],
    });
    expect((await person.data('{ viewer { id } }')).viewer.id).toBe(life.id);
  });

  test('has to prove who it is', async () => {
    const refused = async (input: object) => (await person.query(erase, { input })).errors?.[0];
    expect(await refused({ password: 'falsch falsch' })).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', field: 'password' },
    });
    expect(await refused({})).toMatchObject({ extensions: { field: 'password' } });
    expect(await refused({ passkey: { challengeId: 'x', response: {} } })).toMatchObject({
      extensions: { code: 'BAD_USER_INPUT', field: 'passkey' },
    });
    for (const graceDays of [-1, 8]) {
      expect(await refused({ password: life.password, graceDays })).toMatchObject({
        extensions: { code: 'BAD_USER_INPUT', field: 'graceDays' },
      });
    }
    const { password } = life;
    expect(await portal.in('moers').refusal(erase, { input: { password } })).toBe(
      'UNAUTHENTICATED',
    );
    expect((await traces(life, mark)).length).toBeGreaterThan(0);
  });

  test('is gone from every table, and from the session', async () => {
    const { body, headers } = await person
      .post('/graphql')
      .send({ query: erase, variables: { input: { password: life.password } } });
    receipt = body.data.eraseAccount.receipt;
    expect(await traces(life, mark)).toEqual([]);
    expect(headers['set-cookie']?.[0]).toContain('Max-Age=0');
    expect((await person.data('{ viewer { id } }')).viewer).toBeNull();
  });

  test('takes the files along, and is noted apart without a name', async () => {
    for (const id of Object.values(life.pictures))
      expect(await filesOn('medien')).not.toContain(id);
    const ledger = await readFile(join(dataDir, 'erasures/moers.jsonl'), 'utf8');
    expect(ledger).toContain(receipt.id);
    for (const trace of [life.id, life.email, mark]) expect(ledger).not.toContain(trace);
  });

  test('holds a receipt that says what went and what is confirmed', async () => {
    expect(receipt).toMatchObject({
      code: expect.stringMatching(/^[\w-]{24}$/),
      gone: expect.arrayContaining([
        { what: 'Waren', count: 2 },
        { what: 'Läden, Vereine und Einrichtungen', count: 2 },
        { what: 'Bilder', count: 3 },
        { what: 'Konto', count: 1 },
      ]),
      kept: [],
    });
    const state = (what: string) =>
      receipt.steps.find((step: any) => step.what.startsWith(what))?.state;
    expect([state('Für die Rücks'), state('Dateien der Bilder'), state('Aus den Dateien')]).toEqual(
      ['CONFIRMED', 'CONFIRMED', 'WAITING'],
    );
  });

  test('can verify it later, and nobody else can', async () => {
    const { id, code } = receipt;
    const read = async (given: object, city = 'moers') =>
      (await portal.in(city).data(receiptOf, { id, code, ...given })).erasureReceipt;
    expect(await read({})).toEqual({ ...receipt, code: null });
    expect(await read({ id: id.toUpperCase() })).toMatchObject({ id });
    const almost = `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`;
    expect(await read({ code: almost })).toBeNull();
    expect(await read({ code: '' })).toBeNull();
    expect(await read({ code: 'x'.repeat(100_000) })).toBeNull();
    expect(await read({ id: 'keine-kennung' })).toBeNull();
    expect(await read({ id: '01900000-0000-7000-8000-000000000000' })).toBeNull();
    expect(await read({}, 'solingen')).toBeNull();
    const more = `UPDATE erasure SET receipt = jsonb_set(receipt, '{gone,0,count}', '99') WHERE id = $1`;
    await inside(more, [id]);
    expect(await read({})).toBeNull();
  });

  test('is known by nobody: the same address begins anew', async () => {
    const { email, password } = life;
    const again = portal.in('moers');
    expect(await again.refusal(signIn, { input: { email, password } })).toBe('UNAUTHENTICATED');
    const { registerAccount } = await again.data(
      `mutation ($input: RegisterAccountInput!) { registerAccount(input: $input) {
        viewer { id organisations { id } erasureScheduledFor } } }`,
      { input: { email, password, displayName: 'Neu hier' } },
    );
    expect(registerAccount.viewer.id).not.toBe(life.id);
    expect(registerAccount.viewer).toMatchObject({ organisations: [], erasureScheduledFor: null });
    expect(await again.data(search, { text: mark })).toMatchObject({ search: { totalCount: 0 } });
  });

  test('marks the tables to be rewritten, by its own transaction', async () => {
    const marks = await inside<{ relation: string }>(
      `SELECT m.relation FROM scrub_mark m JOIN erasure e ON e.xid = m.xid WHERE e.id = $1`,
      [receipt.id],
    );
    expect(marks.map(({ relation }) => relation)).toEqual(
      expect.arrayContaining([
        'account',
        'session',
        'picture',
        'organisation',
        'product',
        'listing',
        'word',
        'region.listing',
        'region.word',
        'region.opening',
        'attempt',
      ]),
    );
  });
});

test('others keep what is theirs, down to the word', async () => {
  const [stays, goes] = [portal.in('moers'), portal.in('moers')];
  const mark = marker();
  const theirs = await liveIn(stays, mark);
  const his = await liveIn(goes, mark);
  const kept = await inside('SELECT count(*)::int AS n FROM word WHERE lexeme = $1', [mark]);
  expect(kept[0]!['n']).toBeGreaterThan(0);
  await goes.data(erase, { input: { password: his.password } });
  expect((await traces(theirs, mark)).length).toBeGreaterThan(0);
  expect(await inside('SELECT count(*)::int AS n FROM word WHERE lexeme = $1', [mark])).toEqual(
    kept,
  );
  expect((await scanTables(portal.databaseUrl, [his.id, his.email])).hits).toEqual([]);
  const { viewer } = await stays.data('{ viewer { organisations { id } } }');
  expect(viewer.organisations).toHaveLength(2);
  const picture = await stays.get(`/medien/${theirs.pictures.loose}/160.webp`);
  expect(picture.status).toBe(200);
  await uploadPicture(stays, 'Noch da');
});

test('an entry from open data that nobody owned stays as it was', async () => {
  const entry = `INSERT INTO organisation (id, slug, kind, name, street, postcode, locality, lat, lon,
      source, external_id, created_at)
    VALUES (gen_random_uuid(), 'offene-daten', 'CLUB', 'Offene Daten', '', '', '', 51, 6, 'Quelle', '1', now())`;
  await inside(entry);
  const held = () => inside(`SELECT * FROM organisation WHERE slug = 'offene-daten'`);
  const before = await held();
  const person = portal.in('moers');
  const life = await liveIn(person, marker());
  await person.data(erase, { input: { password: life.password } });
  expect(await held()).toEqual(before);
});

test('claims on a confirmed address go with its account; a claim takes nothing of the account along', async () => {
  const { client, email, password } = await portal.resident('moers', 'Echte');
  const claim = async () => {
    const stranger = portal.in('moers');
    const input = { email, password: 'das des Fremden', displayName: 'Fremd' };
    await stranger.data(
      'mutation ($input: RegisterAccountInput!) { registerAccount(input: $input) { viewer { id } } }',
      { input },
    );
    return stranger;
  };
  const letters = () =>
    inside<{ n: number }>('SELECT count(*)::int AS n FROM letter WHERE to_address = $1', [email]);
  const first = await claim();
  const [before] = await letters();
  expect(before!.n).toBeGreaterThan(1);
  await first.data(erase, { input: { password: 'das des Fremden' } });
  const [after] = await letters();
  expect(before!.n - after!.n).toBeLessThanOrEqual(1);
  expect((await client.data('{ viewer { email } }')).viewer.email).toBe(email);
  const second = await claim();
  await client.data(erase, { input: { password } });
  expect((await second.data('{ viewer { id } }')).viewer).toBeNull();
  expect((await scanTables(portal.databaseUrl, [email])).hits).toEqual([]);
});

test('the other city is as it was', () => portal.untouched('solingen'));
