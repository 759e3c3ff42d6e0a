import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { LaunchError } from '../../infra/embedded-db/launch-error.mjs';
import { run } from './run.mjs';
import { openTestDatabase } from './test-database.mjs';

/** As jest's projects divide them; the first that fits. @type {[string, RegExp][]} */
const groups = [
  ['house', /^(tools|infra)\//],
  ['browser', /^apps\/[^/]+\/e2e\//],
  ['screens', /^libs\/([^/]+\/web|ui|web-client)\/|^apps\/[^/]+\/src\/.*x$/],
  ['server', /./],
];

/**
 * Runs all suites on one throw-away database server and reports them by group.
 * @param {{
 *   stopLater(stop: () => unknown): void,
 *   report(name: string, result: { passed: number, failed: number, seconds?: number, output?: string }): void,
 *   words: string[],
 * }} with `words`: only test files whose path has one of these
 */
export async function runTests({ stopLater, report, words }) {
  const folder = mkdtempSync(join(tmpdir(), 'stadtlive-results-'));
  stopLater(() => rmSync(folder, { recursive: true, force: true }));
  let database;
  try {
    database = await openTestDatabase({ began: stopLater });
  } catch (error) {
    if (!(error instanceof LaunchError)) throw error;
    report('tests', { passed: 0, failed: 1, output: error.message });
    return;
  }
  console.log(`       tests on  ${database.description}`);
  const results = join(folder, 'results.json');
  const { code, output, seconds } = await run(jest(results, database, words), {
    TEST_DATABASE_URL: database.url,
    TEST_DATABASE_KIND: database.kind,
    NODE_NO_WARNINGS: '1',
  });
  if (!existsSync(results)) {
    report('tests', { passed: 0, failed: 1, seconds, output });
    return;
  }
  const failed = tell(JSON.parse(readFileSync(results, 'utf8')), database.kind, report);
  if (code !== 0 && !failed) report('tests', { passed: 0, failed: 1, seconds, output });
  console.log(`       tests took ${seconds.toFixed(1)} s`);
}

/** PGlite opens an engine per database, about a gigabyte each: one suite at a time there. */
function jest(results, { kind }, words) {
  return [
    'node',
    '--experimental-vm-modules',
    'node_modules/jest/bin/jest.js',
    '--ci',
    '--json',
    `--outputFile=${results}`,
    `--maxWorkers=${kind === 'pglite' ? 1 : 2}`,
    ...words,
  ];
}

/**
 * A skipped test counts as failed: nothing may pass by not being run. The exception is said aloud:
 * PGlite is one session, and what needs several of them cannot be tried on it.
 */
function tell({ testResults }, kind, report) {
  let allFailed = 0;
  for (const [name] of groups) {
    const suites = testResults.filter((suite) => groupOf(suite.name) === name);
    if (!suites.length) continue;
    const tests = suites.flatMap((suite) => suite.assertionResults);
    const passed = tests.filter(({ status }) => status === 'passed').length;
    const wrong = tests.filter(({ status }) => status === 'failed').length;
    const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
    const broken = suites.filter((suite) => isBroken(suite)).length;
    const failed = wrong + broken + (kind === 'pglite' ? 0 : skipped.length);
    const output = [
      ...suites.filter(({ status }) => status === 'failed').map(({ message }) => message),
      ...skipped.map(({ fullName }) => `not run: ${fullName}`),
    ].join('\n');
    report(name, { passed, failed, seconds: secondsOf(suites), output });
    if (kind === 'pglite' && skipped.length) {
      console.log(`       ${skipped.length} of these need a real PostgreSQL and were not run`);
    }
    allFailed += failed;
  }
  return allFailed;
}

/** Did not get as far as its first test. */
function isBroken({ status, assertionResults }) {
  return status === 'failed' && assertionResults.length === 0;
}

function groupOf(file) {
  const path = relative(process.cwd(), file);
  return groups.find(([, pattern]) => pattern.test(path))?.[0];
}

function secondsOf(suites) {
  return suites.reduce((sum, { startTime, endTime }) => sum + endTime - startTime, 0) / 1000;
}
