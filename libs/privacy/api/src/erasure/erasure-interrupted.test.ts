import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  liveIn,
  openPortal,
  scanTables,
  uploadPicture,
  type PortalClient,
  type TestPortal,
} from '@stadtlive/api/testing';
import { TenantDatabase, TenantJobs } from '@stadtlive/tenancy-api';
import { PersonalData } from '../personal-data/personal-data.ts';

const erase = `mutation ($input: EraseAccountInput!) { eraseAccount(input: $input) {
  receiptId code receipt { steps { what state } } } }`;
const receiptOf = `query ($id: ID!, $code: String!) { erasureReceipt(id: $id, code: $code) {
  steps { what state confirmedAt } } }`;
const createProduct = `mutation ($input: CreateProductInput!) {
  createProduct(input: $input) { product { id } } }`;

/** What the source below does in its turn. */
const trouble = { inErase: 0, inStep: 0, meanwhile: async () => {} };
let portal: TestPortal;
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'stadtlive-erasure-'));
  portal = await openPortal({ DATA_DIR: dataDir });
  const data = portal.app.get(PersonalData);
  // Registered last, its turn comes first; `after` registered first would come last.
  data.register({
    name: 'test.trouble',
    columns: [],
    collect: async () => ({ title: { de: 'Ärger', en: 'Trouble' }, records: [] }),
    erase: async (_, erasure) => {
      await trouble.meanwhile();
      erasure.later('test.step', { any: 'thing' });
      if (trouble.inErase-- > 0) throw new Error('No erasing now.');
    },
  });
  data.defineStep({
    kind: 'test.step',
    what: { de: 'Probe', en: 'Test' },
    run: async () => {
      if (trouble.inStep-- > 0) throw new Error('No step now.');
    },
  });
});

beforeEach(() => Object.assign(trouble, { inErase: 0, inStep: 0, meanwhile: async () => {} }));
afterEach(() => portal.setTime(null));

afterAll(async () => {
  await portal.close();
  await rm(dataDir, { recursive: true });
});

const life = async () => {
  const person = portal.in('moers');
  const mark = `x${randomBytes(6).toString('hex')}`;
  const lived = await liveIn(person, mark);
  const traces = async () =>
    (await scanTables(portal.databaseUrl, [lived.id, lived.email, mark])).hits;
  return { person, ...lived, traces };
};
const go = (person: PortalClient, password: string) => person.query(erase, { input: { password } });
const work = () => portal.app.get(TenantJobs).perform('privacy.erasure-steps', { city: 'moers' });
const hours = (n: number) => portal.setTime(new Date(Date.now() + n * 60 * 60 * 1000));
const stepOf = async ({ receiptId: id, code }: any, what: string) => {
  const { erasureReceipt } = await portal.in('moers').data(receiptOf, { id, code });
  return erasureReceipt.steps.find((step: any) => step.what.startsWith(what));
};

test('an erasure that fails half way has erased nothing, and can be asked for again', async () => {
  const { person, password, traces } = await life();
  const before = await traces();
  trouble.inErase = 1;
  expect((await go(person, password)).errors?.[0]?.extensions['code']).toBe(
    'INTERNAL_SERVER_ERROR',
  );
  expect(await traces()).toEqual(before);
  expect((await go(person, password)).errors).toBeUndefined();
  expect(await traces()).toEqual([]);
});

test('a step that fails is tried again until it is confirmed, and a late one is told', async () => {
  const { person, password, traces } = await life();
  trouble.inStep = 3;
  const { eraseAccount } = (await go(person, password)).data;
  expect(await traces()).toEqual([]);
  expect(await stepOf(eraseAccount, 'Probe')).toMatchObject({ state: 'WAITING' });
  await work();
  expect(trouble.inStep).toBe(2);
  hours(1);
  await work();
  hours(25);
  await work();
  expect(trouble.inStep).toBe(0);
  expect(await stepOf(eraseAccount, 'Probe')).toMatchObject({
    state: 'DELAYED',
    confirmedAt: null,
  });
  hours(27);
  await work();
  expect(await stepOf(eraseAccount, 'Probe')).toMatchObject({
    state: 'CONFIRMED',
    confirmedAt: expect.any(String),
  });
});

test('what nobody began after the commit is done by the job', async () => {
  const { person, password, pictures } = await life();
  const files = async () => (await readdir(join(dataDir, 'medien'), { recursive: true })).join();
  // Neither files nor ledger can be reached while the erasure runs.
  await rename(join(dataDir, 'medien'), join(dataDir, 'away'));
  await writeFile(join(dataDir, 'medien'), 'no folder');
  await rm(join(dataDir, 'erasures'), { recursive: true, force: true });
  await writeFile(join(dataDir, 'erasures'), 'no folder');
  const { eraseAccount } = (await go(person, password)).data;
  const states = async () => [
    (await stepOf(eraseAccount, 'Dateien der Bilder')).state,
    (await stepOf(eraseAccount, 'Für die Rücksicherung')).state,
  ];
  expect(await states()).toEqual(['WAITING', 'WAITING']);
  await rm(join(dataDir, 'medien'));
  await rm(join(dataDir, 'erasures'));
  await rename(join(dataDir, 'away'), join(dataDir, 'medien'));
  expect(await files()).toContain(pictures.loose);
  hours(2);
  await work();
  expect(await states()).toEqual(['CONFIRMED', 'CONFIRMED']);
  expect(await files()).not.toContain(pictures.loose);
});

test('of several who ask at once, one erases and the others find nobody', async () => {
  const { person, password, traces } = await life();
  const answers = await Promise.all(Array.from({ length: 4 }, () => go(person, password)));
  const codes = answers.map((answer) => answer.errors?.[0]?.extensions['code'] ?? 'erased');
  expect(codes.filter((code) => code === 'erased')).toHaveLength(1);
  for (const code of codes) expect(['erased', 'UNAUTHENTICATED']).toContain(code);
  expect(await traces()).toEqual([]);
});

describe('who still writes while being erased', () => {
  const found = `mutation ($input: CreateOrganisationInput!) {
    createOrganisation(input: $input) { organisation { id } } }`;
  const edit = `mutation ($input: EditProductInput!) { editProduct(input: $input) { product { id } } }`;
  const club = {
    kind: 'CLUB',
    name: 'Nachzügler',
    address: { street: 'Weg 1', postcode: '47441', locality: 'Moers' },
    location: { lat: 51.45, lon: 6.64 },
  };
  const writes = (person: PortalClient, shop: { id: string }, productId: string) => [
    person.query(createProduct, {
      input: { organisationId: shop.id, title: 'dabei', priceCents: 100 },
    }),
    person.query(edit, { input: { productId, title: 'geändert' } }),
    person.query(found, { input: club }),
  ];
  /** PGlite lets in one transaction at a time: there the others wait before its door. */
  const waiting = async (n: number) => {
    if (process.env['TEST_DATABASE_KIND'] === 'pglite') return;
    const count = `SELECT count(*)::int AS n FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    for (;;) {
      const [row] = await portal.inside('moers', () =>
        portal.app.get(TenantDatabase).sql<{ n: number }>(count),
      );
      if (row!.n >= n) return;
    }
  };

  test('waits, is told that nobody is signed in, and leaves nothing behind', async () => {
    const { person, password, shop, productId, traces } = await life();
    let late: Promise<any>[] = [];
    trouble.meanwhile = async () => {
      late = writes(person, shop, productId);
      late.push(uploadPicture(person, 'zugleich').then(() => 'taken in', String));
      await waiting(4);
    };
    expect((await go(person, password)).errors).toBeUndefined();
    const [upload, ...answers] = (await Promise.all(late)).reverse();
    expect(upload).toContain('401');
    for (const { errors } of answers) expect(errors[0].extensions.code).toBe('UNAUTHENTICATED');
    expect(await traces()).toEqual([]);
  });

  test('leaves nothing behind in whatever order it comes', async () => {
    for (let round = 0; round < 3; round++) {
      const { person, password, shop, productId, traces } = await life();
      const answers = await Promise.all([
        ...writes(person, shop, productId),
        go(person, password),
        uploadPicture(person, 'zugleich').then(
          () => ({ errors: undefined }),
          () => ({ errors: undefined }),
        ),
      ]);
      for (const { errors } of answers) {
        const code = errors?.[0]?.extensions['code'] ?? 'done';
        expect(['done', 'UNAUTHENTICATED', 'NOT_FOUND']).toContain(code);
      }
      expect(await traces()).toEqual([]);
    }
    hours(2);
    await work();
    const files = await readdir(join(dataDir, 'medien'), { recursive: true, withFileTypes: true });
    expect(files.filter((entry) => entry.isFile())).toEqual([]);
  });
});

test('the other city is as it was', () => portal.untouched('solingen'));
