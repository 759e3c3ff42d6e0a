import { exactly, type Outcome } from '../proof.ts';
import type { Operation } from '../plant/operations.ts';
import { confirmAddress } from './confirm-address.ts';
import { Canaries } from './canaries.ts';
import { eraseAndWait, readReceipt, type Receipt } from './erase.ts';
import { byPlace, inspect, total, type Inspection } from './inspection.ts';
import { plantClaims } from './claim.ts';
import { scanTables } from '../scan/table-scan.ts';
import { withClient } from './own-stage.ts';
import { Resident } from './resident.ts';
import { selfTest } from './self-test.ts';
import type { Stage } from './stage.ts';
import { useAll } from './use.ts';

export interface ProofOptions {
  readonly operations: readonly Operation[];
  readonly skipScrub: boolean;
  /** How many words of each person are searched for by others. */
  readonly words: number;
  say(line: string): void;
}

/** Plants, uses, erases, scrubs and looks; between the steps it looks as well, to know that it sees. */
export async function proveErasure(stage: Stage, options: ProofOptions): Promise<Outcome> {
  const { operations, say } = options;
  const began = performance.now();
  const leaving: Resident[] = [];
  const staying: Resident[] = [];
  for (const city of stage.cities) {
    const one = await Resident.register(stage.port, city, operations);
    const other = await Resident.register(stage.port, city, operations);
    await confirmAddress(one, operations, stage.dataDir);
    await confirmAddress(other, operations, stage.dataDir);
    one.planting.know('Person', other.id);
    other.planting.know('Person', one.id);
    await one.plant(operations);
    await other.plant(operations);
    await plantClaims(one, operations, stage);
    await plantClaims(other, operations, stage);
    leaving.push(one);
    staying.push(other);
  }
  const canaries = new Canaries(stage);
  await canaries.lay();
  let uses = 0;
  for (const resident of leaving) uses += await useAll(resident, options.words);
  const sent = leaving.reduce((sum, { planting }) => sum + planting.sent, 0);
  say(`planted ${leaving.length} people: ${sent} mutations, used ${uses} times`);

  const gone = [...leaving.map(({ marks }) => marks), canaries.marks];
  const stems = gone.flatMap(({ sought }) => sought);
  const stay = staying.map(({ marks }) => marks.stem);
  const look = async (name: string, words: readonly string[] = []) => {
    const inspection = await inspect(stage, stems, words);
    say(summary(name, inspection));
    return inspection;
  };
  const before = await look(
    'before',
    gone.flatMap(({ all }) => all),
  );
  const keptBefore = await rowsOf(stage, stay, stems);
  const faults = selfTest(stage, operations, leaving, canaries, before);

  const receipts = await Promise.all(leaving.map((resident) => eraseAndWait(resident)));
  await canaries.remove();
  const erased = await look('erased');
  if (!options.skipScrub) await stage.scrub();
  const after = await look(options.skipScrub ? 'scrub skipped' : 'scrubbed');
  const keptAfter = await rowsOf(stage, stay, stems);
  const lost = losses(keptBefore, keptAfter);
  faults.push(...lost.map((column) => `Lost to those who stay: ${column}`));
  const confirmed = await confirmedOf(leaving, receipts);
  for (const [place, hits] of [...after.inTables, ...after.inFiles]) {
    faults.push(`${hits} left in ${place}`);
  }
  return {
    figures: {
      people: leaving.length,
      mutations: sent,
      uses,
      'fields planted': new Set(leaving.flatMap(({ planting }) => [...planting.planted])).size,
      'fields of text in the contract': operations.flatMap((one) => one.textFields).length,
      'fields that take no marker': operations
        .flatMap((one) => one.textFields)
        .filter(({ unmarked }) => unmarked).length,
      ...figuresOf('before', before),
      ...figuresOf('erased', erased),
      ...figuresOf('scrubbed', after),
      'rows of those who stay': total(keptAfter),
      seconds: Math.round((performance.now() - began) / 1000),
    },
    targets: [
      exactly('hits in tables right after the erasure', total(rowsOnly(erased.inTables)), 0),
      exactly('hits in tables after the scrub', total(after.inTables), 0),
      exactly('hits in files after the scrub', total(after.inFiles), 0),
      exactly('receipts that confirm every step', confirmed, leaving.length),
      exactly('columns in which those who stay lost rows', lost.length, 0),
    ],
    faults,
  };
}

async function confirmedOf(leaving: readonly Resident[], receipts: readonly Receipt[]) {
  const later = await Promise.all(
    leaving.map(({ visitor }, i) => readReceipt(visitor, receipts[i]!)),
  );
  return later.filter(({ steps }) => steps.every(({ state }) => state === 'CONFIRMED')).length;
}

/** Rows of those who stay, but for those that name somebody who leaves: a request of theirs, say. */
const rowsOf = (stage: Stage, stems: readonly string[], without: readonly string[]) =>
  withClient(stage.databaseUrl, async (client) => {
    const { hits } = await scanTables(client, stems, [], without);
    const rows = new Map<string, number>();
    for (const hit of hits) rows.set(hit.column, (rows.get(hit.column) ?? 0) + hit.rows);
    return rowsOnly(rows);
  });

/** Without the planner's samples, which no query shows and the scrub renews. */
const rowsOnly = (hits: ReadonlyMap<string, number>) =>
  new Map([...hits].filter(([column]) => !column.startsWith('pg_catalog.pg_statistic')));

/** Columns in which fewer rows hold their words than before. */
const losses = (before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>) =>
  [...before]
    .filter(([column, rows]) => (after.get(column) ?? 0) < rows)
    .map(([column, rows]) => `${column}, ${rows} rows before and ${after.get(column) ?? 0} now`);

function figuresOf(name: string, one: Inspection): Record<string, number> {
  const places = [...byPlace(one.inFiles)].map(([place, n]) => [`${name}: hits in ${place}`, n]);
  return {
    [`${name}: files read`]: one.files,
    [`${name}: megabytes read`]: Math.round(one.bytes / 100_000) / 10,
    [`${name}: tables`]: one.tables,
    [`${name}: columns`]: one.columns,
    [`${name}: rows hit`]: total(one.inTables),
    [`${name}: hits in files`]: total(one.inFiles),
    [`${name}: of them packed`]: total(one.inPacked),
    ...Object.fromEntries(places),
  };
}

const summary = (name: string, one: Inspection) =>
  `${name.padEnd(14)} ${one.files} files, ${Math.round(one.bytes / 1e6)} MB, ${one.tables} tables, ` +
  `${one.columns} columns: ${total(one.inTables)} rows and ${total(one.inFiles)} places in files hit ` +
  `(${one.seconds} s)`;
