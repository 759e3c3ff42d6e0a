// `npm test`: everything CI runs, with the same command. `npm test -- --only lint` runs one step.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LaunchError } from '../../infra/embedded-db/launch-error.mjs';
import { openDatabase } from '../../infra/embedded-db/open-database.mjs';
import { installDependencies } from './dependencies.mjs';
import { run } from './run.mjs';

const only = process.argv.includes('--only') ? process.argv.at(-1) : undefined;
const total = { passed: 0, failed: 0, skipped: 0 };

const steps = [
  ['format', ['prettier', '--check', '--log-level', 'warn', '.']],
  ['contract', ['node', 'tools/generate/generate.mjs', '--check']],
  ['types', ['tsc', '--noEmit', '-p', 'tsconfig.json']],
  [
    'lint',
    [
      'eslint',
      '.',
      '--cache',
      '--cache-location',
      'node_modules/.cache/eslint',
      '--max-warnings',
      '0',
    ],
  ],
  ['build', ['nx', 'run-many', '-t', 'build', '--output-style=static']],
];

await installDependencies((line) => console.log(line));
for (const [name, command] of steps) {
  if (!only || only === name) await step(name, command);
}
if (!only || only === 'tests') await tests();
const skipped = total.skipped ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exitCode = total.failed ? 1 : 0;

async function step(name, command) {
  const { code, output, seconds } = await run(command);
  report(name, code === 0, seconds);
  if (code !== 0) console.log(output.trimEnd());
  total[code === 0 ? 'passed' : 'failed']++;
}

async function tests() {
  const folder = await mkdtemp(join(tmpdir(), 'stadtlive-tests-'));
  const results = join(folder, 'results.json');
  let database;
  try {
    database = await openDatabase({ profile: 'fast', log: (line) => console.log(line) });
    if (process.env.CI === 'true' && database.kind === 'pglite') {
      throw new LaunchError('CI=true needs PostgreSQL with PostGIS: the isolation tests must run.');
    }
    const { code, output, seconds } = await run(
      [
        'node',
        '--experimental-vm-modules',
        'node_modules/jest/bin/jest.js',
        '--ci',
        '--maxWorkers=2',
        '--json',
        `--outputFile=${results}`,
      ],
      { TEST_DATABASE_URL: database.url, TEST_DATABASE_KIND: database.kind, NODE_NO_WARNINGS: '1' },
    );
    count(JSON.parse(await readFile(results, 'utf8')), code, output, seconds);
  } catch (error) {
    report('tests', false, 0);
    console.log(error instanceof LaunchError ? error.message : error.stack);
    total.failed++;
  } finally {
    await database?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function count(results, code, output, seconds) {
  const brokenSuites = results.numRuntimeErrorTestSuites;
  total.passed += results.numPassedTests;
  total.failed += results.numFailedTests + brokenSuites;
  total.skipped += results.numPendingTests + results.numTodoTests;
  report('tests', code === 0, seconds);
  for (const suite of results.testResults.filter((one) => one.status === 'failed')) {
    console.log(suite.message);
  }
  if (code !== 0 && results.numFailedTests + brokenSuites === 0) {
    console.log(output);
    total.failed++;
  }
}

function report(name, ok, seconds) {
  console.log(`${ok ? 'ok    ' : 'FAILED'} ${name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s`);
}
