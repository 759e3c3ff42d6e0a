import type pg from 'pg';
import { tillFile } from '../../bench/till-file.ts';
import { command, withClient } from '../erasure/own-stage.ts';
import { Visitor } from '../plant/visitor.ts';
import { atLeast, exactly, type Outcome, type ProofContext } from '../proof.ts';
import { openPortal, runOnce } from './processes.ts';

export interface ImportProof {
  readonly rows: number;
  readonly kills: number;
}

const city = 'moers';
/** What a batch costs, more or less: a process is killed within its first ones. */
const mostStatements = 40;

/** A file whose run is killed again and again, and taken up by the next process. */
export async function proveImport(context: ProofContext, options: ImportProof): Promise<Outcome> {
  const { databaseUrl, dataDir, secret, say } = context;
  const env = {
    ...process.env,
    ...{ NODE_ENV: 'production', NODE_NO_WARNINGS: '1', DEMO: '0', PORT: '0' },
    ...{ SECRET: secret, DATA_DIR: dataDir, CITIES: 'moers,solingen', CITY: city },
    ...{ DATABASE_URL: databaseUrl, PORTAL_ADDRESS: 'http://{slug}.localhost' },
    ...{ WORKER: 'separate' },
  };
  await command(['apps/cli/dist/main.js', 'prepare'], env);
  const file = tillFile(options.rows);
  const importId = await started(env, file.bytes, file.rows);
  const own = { ...env, IMPORT_ID: importId };
  let killed = 0;
  for (let i = 0; i < options.kills; i++) {
    if (await runOnce(own, 2 + Math.floor(Math.random() * mostStatements))) killed++;
  }
  const between = await withClient(databaseUrl, (client) => found(client, importId));
  say(`${killed} runs killed, ${between.done} of ${file.rows} rows in`);
  await runOnce(own);
  const after = await withClient(databaseUrl, (client) => found(client, importId));
  return {
    figures: {
      rows: file.rows,
      products: file.products,
      'rows in when the last run began': between.done,
    },
    targets: [
      atLeast('runs killed', killed, options.kills),
      exactly('items in the catalogue', after.items, file.rows),
      exactly('products in the catalogue', after.products, file.products),
      exactly('article numbers there twice', after.items - after.numbers, 0),
      exactly('rows the run has counted', after.done, file.rows),
      exactly('prices begun twice', after.pricesTwice, 0),
      exactly('rows left behind', after.left, 0),
    ],
    faults: after.state === 'DONE' ? [] : [`The run ended as ${after.state}.`],
  };
}

/** Sent, checked and started as the screens do it. @returns the import's id */
async function started(env: NodeJS.ProcessEnv, bytes: Buffer, rows: number): Promise<string> {
  const portal = await openPortal(env);
  try {
    const visitor = new Visitor(portal.port, city);
    const account = { email: 'till@proof.example', password: 'ein langes Kennwort' };
    await visitor.data(
      'mutation ($input: RegisterAccountInput!) { registerAccount(input: $input) { __typename } }',
      { input: { ...account, displayName: 'Till' } },
    );
    const shop = {
      ...{ kind: 'BUSINESS', name: 'Korn & Kanne', location: { lat: 51.4516, lon: 6.6408 } },
      address: { street: 'Neustraße 41', postcode: '47441', locality: 'Moers' },
    };
    const { createOrganisation } = await visitor.data(
      'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { organisation { id } } }',
      { input: shop },
    );
    const importId = await visitor.sendTable(
      createOrganisation.organisation.id as string,
      bytes,
      'kasse',
    );
    const { import: opened } = await visitor.data(
      'query ($id: ID!) { import(id: $id) { columns { field axis placeId unit decimal } } }',
      { id: importId },
    );
    const { mapImport } = await visitor.data(
      'mutation ($input: MapImportInput!) { mapImport(input: $input) { import { counts { ready } } } }',
      { input: { importId, columns: opened.columns } },
    );
    if (mapImport.import.counts.ready !== rows) throw new Error('Rows were refused.');
    await visitor.data(
      'mutation ($input: StartImportInput!) { startImport(input: $input) { __typename } }',
      { input: { importId, publish: true } },
    );
    return importId;
  } finally {
    await portal.stop();
  }
}

interface Found {
  readonly state: string;
  readonly done: number;
  readonly products: number;
  readonly items: number;
  readonly numbers: number;
  readonly pricesTwice: number;
  readonly left: number;
}

async function found(client: pg.Client, importId: string): Promise<Found> {
  const items = `SELECT sku FROM ${city}.product WHERE axes = '{}'
    UNION ALL SELECT sku FROM ${city}.product_variant`;
  const { rows } = await client.query<Found>(
    `SELECT state, (result->>'done')::int AS done,
       (SELECT count(*)::int FROM ${city}.product) AS products,
       (SELECT count(*)::int FROM (${items}) i) AS items,
       (SELECT count(DISTINCT sku)::int FROM (${items}) i) AS numbers,
       (SELECT (count(*) - count(DISTINCT item_id))::int FROM ${city}.price) AS "pricesTwice",
       (SELECT count(*)::int FROM ${city}.import_row WHERE import_id = $1) AS left
     FROM ${city}.import_run WHERE id = $1`,
    [importId],
  );
  return rows[0]!;
}
