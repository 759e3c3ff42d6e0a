import { setTimeout as pause } from 'node:timers/promises';
import { Visitor } from '../prove/plant/visitor.ts';
import { below, rounded, type Bench } from './bench.ts';
import { fillDatabase } from './fill-database.ts';
import { probeClasses } from './listing-world.ts';
import { percentiles } from './measure.ts';
import { ask, startPortal } from './search-portal.ts';
import { tillFile, type TillFile } from './till-file.ts';

const rows = 10_000;
const listings = 100_000;
/** Searches are asked at this pace, whether an import runs or not. */
const everyMs = 50;
const quietMs = 15_000;
const probes = Object.values(probeClasses)
  .flat()
  .flatMap((text) => [2, 10, 50].map((radiusKm) => ({ text, radiusKm })));

export const bench: Bench = {
  name: 'import',
  summary: '10,000 rows with variants into a catalogue, and what searches notice of it',
  async run(context) {
    const { url, drop } = await fillDatabase(context, listings);
    const portal = await startPortal(context, url, { NODE_ENV: 'development' });
    try {
      const shop = await openShop(portal.port);
      for (const probe of probes) await ask(portal.port, probe);
      const before = await searchesWhile(portal.port, pause(quietMs));
      const first = tillFile(rows);
      const created = shop.takeIn(first, context.say);
      const during = await searchesWhile(portal.port, created);
      const again = await shop.takeIn(tillFile(rows, 1), context.say);
      const after = await created;
      if (after.result.created !== rows || again.result.created !== 0) {
        throw new Error(`Not what was sent: ${JSON.stringify([after, again])}`);
      }
      const slower = during.p95 / before.p95;
      return {
        figures: {
          names: first.source,
          rows: rows,
          products: first.products,
          'listings beside': listings,
          'reading and recognising, s': after.readSeconds,
          'checking every row, s': after.checkSeconds,
          'taking in, s': after.runSeconds,
          'the same file with other prices, s': rounded(
            again.readSeconds + again.checkSeconds + again.runSeconds,
          ),
          'search p50 / p95 before, ms': `${before.p50} / ${before.p95}`,
          'search p50 / p95 during, ms': `${during.p50} / ${during.p95}`,
        },
        targets: [
          below(
            `seconds from the file to ${rows} rows in the catalogue`,
            after.readSeconds + after.checkSeconds + after.runSeconds,
            60,
          ),
          below('p95 of a search meanwhile, times that before', slower, 2),
        ],
      };
    } finally {
      await portal.stop();
      await drop();
    }
  },
};

/** Asks at an even pace until the work is done. Latencies in ms. */
async function searchesWhile(port: number, work: Promise<unknown>) {
  let isDone = false;
  void work.finally(() => (isDone = true)).catch(() => undefined);
  const times: number[] = [];
  const open = new Set<Promise<void>>();
  for (let turn = 0; !isDone; turn++) {
    const began = performance.now();
    const one = ask(port, probes[turn % probes.length]!)
      .then(() => void times.push(performance.now() - began))
      .finally(() => open.delete(one));
    open.add(one);
    await pause(everyMs);
  }
  await Promise.all(open);
  await work;
  return percentiles(times);
}

interface Taken {
  readonly readSeconds: number;
  readonly checkSeconds: number;
  readonly runSeconds: number;
  readonly result: { readonly created: number; readonly changed: number };
}

/** A shop that takes files in as its screens do. */
async function openShop(port: number) {
  const visitor = new Visitor(port, 'moers');
  await visitor.data(
    'mutation ($input: RegisterAccountInput!) { registerAccount(input: $input) { __typename } }',
    {
      input: { email: 'till@bench.example', password: 'ein langes Kennwort', displayName: 'Till' },
    },
  );
  const { createOrganisation } = await visitor.data(
    'mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { organisation { id } } }',
    {
      input: {
        kind: 'BUSINESS',
        name: 'Korn & Kanne',
        address: { street: 'Neustraße 41', postcode: '47441', locality: 'Moers' },
        location: { lat: 51.4516, lon: 6.6408 },
      },
    },
  );
  const shopId = createOrganisation.organisation.id as string;

  return {
    async takeIn(file: TillFile, say: (line: string) => void): Promise<Taken> {
      let began = performance.now();
      const lap = () => {
        const seconds = rounded((performance.now() - began) / 1000);
        began = performance.now();
        return seconds;
      };
      const importId = await visitor.sendTable(shopId, file.bytes, 'kasse');
      const readSeconds = lap();
      const { import: opened } = await visitor.data(
        `query ($id: ID!) { import(id: $id) { columns { field axis placeId unit decimal } } }`,
        { id: importId },
      );
      const { mapImport } = await visitor.data(
        `mutation ($input: MapImportInput!) { mapImport(input: $input) { import { counts { ready } problems { code count reason } } } }`,
        { input: { importId, columns: opened.columns } },
      );
      const checkSeconds = lap();
      if (mapImport.import.counts.ready !== file.rows) {
        throw new Error(`Rows were refused: ${JSON.stringify(mapImport.import)}`);
      }
      await visitor.data(
        'mutation ($input: StartImportInput!) { startImport(input: $input) { __typename } }',
        { input: { importId, publish: true } },
      );
      for (;;) {
        await pause(250);
        const { import: run } = await visitor.data(
          'query ($id: ID!) { import(id: $id) { state result { done created changed } } }',
          { id: importId },
        );
        if (run.state === 'DONE') {
          const runSeconds = lap();
          say(`${run.result.done} rows taken in after ${runSeconds} s`);
          return { readSeconds, checkSeconds, runSeconds, result: run.result };
        }
        if (run.state !== 'RUNNING') throw new Error(`The run ended as ${run.state}.`);
      }
    },
  };
}
