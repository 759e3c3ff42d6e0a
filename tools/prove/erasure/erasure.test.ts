import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readOperations } from '../plant/operations.ts';
import { proveErasure } from './prove-erasure.ts';
import { setTestStage } from './test-stage.ts';

// PGlite keeps the files of this database where no session can tell; `npm run prove:erasure` knows.
const realOnly = process.env['TEST_DATABASE_KIND'] === 'pglite' ? test.skip : test;

const few = new Set([
  'registerAccount',
  'confirmEmail',
  'createOrganisation',
  'createProduct',
  'editProduct',
]);

async function prove({ breaks, skipScrub = false }: { breaks?: string; skipScrub?: boolean }) {
  const dataDir = await mkdtemp(join(tmpdir(), 'stadtlive-erasure-'));
  const { stage } = await setTestStage(dataDir, breaks);
  try {
    const operations = (await readOperations()).filter(({ name }) => few.has(name));
    return await proveErasure(stage, { operations, skipScrub, words: 5, say: () => {} });
  } finally {
    await stage.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const missed = ({ targets }: Awaited<ReturnType<typeof prove>>) =>
  targets.filter(({ ok }) => !ok).map(({ name }) => name);

realOnly(
  'nothing is left of a person after the erasure and the scrub',
  async () => {
    const outcome = await prove({});
    expect(outcome.faults).toEqual([]);
    expect(missed(outcome)).toEqual([]);
    expect(outcome.figures['before: hits in files']).toBeGreaterThan(100);
  },
  180_000,
);

realOnly(
  'a skipped scrub is found out',
  async () => {
    const outcome = await prove({ skipScrub: true });
    expect(missed(outcome)).toEqual(
      expect.arrayContaining(['hits in files after the scrub', 'receipts that confirm every step']),
    );
    expect(outcome.faults).not.toEqual([]);
  },
  180_000,
);

realOnly(
  'a domain that forgets to erase is found out',
  async () => {
    const outcome = await prove({ breaks: 'media.picture' });
    expect(missed(outcome)).toContain('hits in tables after the scrub');
  },
  180_000,
);
