import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LaunchError } from '../../infra/embedded-db/launch-error.mjs';
import { run } from './run.mjs';

const stamp = 'node_modules/.cache/stadtlive/build-stamp';
const left = /^(node_modules|dist|e2e)$/;
/** What the build itself writes beside the sources. */
const written = ['apps/api/schema.graphql', 'libs/web-client/src/graphql'];

/** Builds what ships, unless nothing it is made of has changed since. */
export async function buildIfStale(note = () => {}) {
  const state = stateOfSources();
  const fresh =
    existsSync(stamp) &&
    readFileSync(stamp, 'utf8') === state &&
    outputs().every((file) => existsSync(file));
  if (fresh) return note('up to date');
  for (const command of [
    ['node', 'tools/generate/generate.mjs'],
    ['nx', 'run-many', '-t', 'build', '--output-style=static'],
  ]) {
    const { code, output } = await run(command);
    if (code !== 0) throw new LaunchError(`The build failed:\n${output}`);
  }
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, state);
}

function stateOfSources() {
  const hash = createHash('sha256');
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const path = join(folder, entry.name);
      if (left.test(entry.name) || written.includes(path)) continue;
      if (entry.isDirectory()) walk(path);
      else if (!/\.test\.|\.generated\.ts$/.test(entry.name)) {
        const { size, mtimeMs } = statSync(path);
        hash.update(`${path} ${size} ${mtimeMs}\n`);
      }
    }
  };
  for (const root of ['apps', 'libs', 'tenants', 'tools/build', 'tools/generate']) walk(root);
  const lock = statSync('package-lock.json');
  return hash.update(`${lock.size} ${lock.mtimeMs}`).digest('hex');
}

/** What each application's build ends with. */
function outputs() {
  return readdirSync('apps').map((name) =>
    existsSync(`apps/${name}/vite.config.ts`)
      ? `apps/${name}/dist/index.html`
      : `apps/${name}/dist/main.js`,
  );
}
