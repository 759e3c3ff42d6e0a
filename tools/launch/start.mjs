// `npm start`: from a fresh checkout to two city portals, with Node and npm alone.
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { LaunchError } from '../../infra/embedded-db/launch-error.mjs';
import { openDatabase } from '../../infra/embedded-db/open-database.mjs';
import { installationSecret } from '../../infra/embedded-db/secrets.mjs';
import { buildIfStale } from './build.mjs';
import { installDependencies } from './dependencies.mjs';
import { refuseTakenPort } from './port.mjs';
import { progress } from './progress.mjs';
import { run, workspaceEnvironment } from './run.mjs';

const port = Number(process.env.PORT ?? 3000);
const dataDir = resolve(process.env.DATA_DIR ?? '.data');
const cities = (process.env.CITIES ?? 'moers,solingen').split(',').map((name) => name.trim());
const demo = process.env.DEMO ?? '1';
const step = progress(process.stdout);

let database;
let portal;
let stopping;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(0));

try {
  await refuseTakenPort(port);
  await step('dependencies', installDependencies);
  await step('build', buildIfStale);
  database = await step('database', (note) => openDatabase({ dataDir, log: note }));
  database.ended.then((reason) => fail(`The database ended: ${reason}`));
  const SECRET = installationSecret(dataDir);
  await step('cities', (note) => prepare({ DATABASE_URL: database.url, SECRET }, note));
  await step('portal', () => serve(SECRET));
  announce();
} catch (error) {
  fail(error instanceof LaunchError ? error.message : error.stack);
}

async function prepare(env, note) {
  const settings = {
    ...env,
    CITIES: cities.join(','),
    DEMO: demo,
    DATA_DIR: dataDir,
    PORT: String(port),
    NODE_NO_WARNINGS: '1',
  };
  const { code, output } = await run(['node', 'apps/cli/dist/main.js', 'prepare'], settings);
  if (code !== 0) throw new LaunchError(output.trim());
  for (const line of output.trim().split('\n').filter(Boolean)) note(line);
}

/** The portal gets the database's address without its administrator. */
function serve(SECRET) {
  const DATABASE_URL = withoutLogin(database.url);
  const env = {
    ...workspaceEnvironment(),
    DATABASE_URL,
    SECRET,
    DATA_DIR: dataDir,
    PORT: String(port),
    NODE_NO_WARNINGS: '1',
  };
  portal = spawn('node_modules/.bin/node', ['apps/api/dist/main.js'], {
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // A process group of its own: Ctrl-C reaches the launcher, which stops things in order.
    detached: true,
  });
  return new Promise((done, refuse) => {
    portal.once('message', done);
    portal.once('exit', (code) => {
      refuse(new LaunchError('The portal did not start; its message stands above.'));
      if (!stopping) fail(`The portal ended with code ${code}.`);
    });
  });
}

function announce() {
  const lines = cities.map((slug) => `  http://${slug}.localhost:${port}`);
  console.log(`\n${lines.join('\n')}\n  Shops: add /haendler\n`);
  if (demo === '1') {
    const people = ['resident', 'merchant', 'club', 'operator'].map((who) => `${who}@demo.example`);
    console.log(`  Demo sign-ins: ${people.join(', ')}\n  Password: demo-demo-demo\n`);
  }
  console.log('  Ctrl-C stops everything.');
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  return stop(1);
}

function stop(code) {
  stopping ??= (async () => {
    await ended(portal);
    await database?.stop();
    process.exit(code);
  })();
  return stopping;
}

function ended(child) {
  if (!child || child.exitCode !== null || child.signalCode) return undefined;
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), 8_000);
  return new Promise((done) => child.once('exit', done)).finally(() => clearTimeout(impatience));
}

function withoutLogin(address) {
  const url = new URL(address);
  url.username = '';
  url.password = '';
  return url.href;
}
