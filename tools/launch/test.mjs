// `npm test`: everything CI runs, by the same command. `npm test -- --only lint` runs one step.
import './open-data.mjs';
import { installDependencies } from './dependencies.mjs';
import { orderlyEnd } from './orderly-end.mjs';
import { run } from './run.mjs';
import { runTests } from './test-run.mjs';

const ESLINT_CACHE = ['--cache', '--cache-location', 'node_modules/.cache/eslint'];

/** @type {Record<string, string[]>} */
const checks = {
  format: ['prettier', '--check', '--log-level', 'warn', '.'],
  contract: ['node', 'tools/generate/generate.mjs', '--check'],
  types: ['node', 'node_modules/typescript7/bin/tsc', '--noEmit', '-p', 'tsconfig.json'],
  lint: ['eslint', '.', ...ESLINT_CACHE, '--max-warnings', '0'],
  build: ['nx', 'run-many', '-t', 'build', '--output-style=static'],
};
const total = { passed: 0, failed: 0 };
const only = wantedStep();
const { stopLater, fail, end } = orderlyEnd();

try {
  await installDependencies(() => {});
  for (const [name, command] of Object.entries(checks)) {
    if (!only || only === name) await check(name, command);
  }
  if (!only || only === 'tests') {
    await runTests({ stopLater, report, words: process.argv.slice(2).filter(isPath) });
  }
  console.log(`${total.passed} passed, ${total.failed} failed`);
  await end(total.failed ? 1 : 0);
} catch (error) {
  await fail(error);
}

async function check(name, command) {
  const { code, output, seconds } = await run(command);
  const passed = code === 0;
  report(name, { passed: passed ? 1 : 0, failed: passed ? 0 : 1, seconds, output });
}

/** One line a step; what a failed one had to say below it. */
function report(name, { passed, failed, seconds, output }) {
  total.passed += passed;
  total.failed += failed;
  const amount = passed + failed > 1 ? `  ${passed} of ${passed + failed}` : '';
  const time = seconds === undefined ? ' '.repeat(8) : `${seconds.toFixed(1).padStart(6)} s`;
  console.log(`${failed ? 'FAILED' : 'ok    '} ${name.padEnd(9)} ${time}${amount}`);
  if (failed && output) console.log(`${output.trimEnd()}\n`);
}

function wantedStep() {
  const at = process.argv.indexOf('--only');
  const name = at < 0 ? undefined : process.argv[at + 1];
  if (at >= 0 && name !== 'tests' && !Object.hasOwn(checks, name ?? '')) {
    process.stderr.write(`--only takes one of: ${Object.keys(checks).join(', ')}, tests\n`);
    process.exit(1);
  }
  return name;
}

function isPath(word, i, words) {
  return !word.startsWith('--') && words[i - 1] !== '--only';
}
