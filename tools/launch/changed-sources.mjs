import { existsSync, readFileSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';

const IGNORED =
  /(^|\/)(node_modules|dist|e2e|\.[^/]+)(\/|$)|\.generated\.|\.test\.|web-client\/src\/graphql\//;
const QUIET = 200;

/**
 * @typedef {{
 *   contract: boolean,
 *   cities: boolean,
 *   screens: boolean,
 *   projects: string[][],
 * }} Change `projects`: build commands of the server projects that were touched
 */

/**
 * Watches the sources and hands over what has changed, one change after the other; what comes
 * while `handle` works is collected for the next.
 * @param {(change: Change) => Promise<void>} handle
 */
export function changedSources(handle) {
  /** @type {Set<string>} */
  let waiting = new Set();
  let timer;
  let busy = false;

  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(work, QUIET);
  };
  async function work() {
    if (busy || !waiting.size) return;
    const paths = waiting;
    waiting = new Set();
    const change = understand([...paths]);
    if (!change) return;
    busy = true;
    await handle(change);
    busy = false;
    if (waiting.size) soon();
  }

  for (const root of ['apps', 'libs', 'tenants']) {
    watch(root, { recursive: true }, (_event, name) => {
      const path = join(root, name ?? '');
      const isBuiltScreen = /^apps\/[^/]+\/dist\/index\.html$/.test(path);
      if (IGNORED.test(path) && !isBuiltScreen) return;
      waiting.add(path);
      soon();
    });
  }
}

/** @param {string[]} paths @returns {Change | undefined} */
function understand(paths) {
  const commands = new Map();
  for (const path of paths) {
    const project = projectOf(path);
    const words = project && commandOf(project);
    if (words?.[1] === 'tools/build/server.mjs') commands.set(project, words);
  }
  const change = {
    contract: paths.some((path) => path.endsWith('.graphql')),
    cities: paths.some((path) => path.startsWith('tenants/')),
    screens: paths.some((path) => path.endsWith('/dist/index.html')),
    projects: [...commands.values()],
  };
  return change.contract || change.cities || change.screens || change.projects.length
    ? change
    : undefined;
}

function projectOf(path) {
  for (let at = dirname(path); at !== '.'; at = dirname(at)) {
    if (existsSync(join(at, 'package.json'))) return at;
  }
  return undefined;
}

/** @returns {string[]} */
function commandOf(project) {
  const { nx } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'));
  return nx?.targets?.build?.command?.split(' ') ?? [];
}
