// `npm run dev`: the portal as `npm start` serves it, rebuilt and restarted while you write.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { openDatabase, usableFolder } from '../../infra/embedded-db/open-database.mjs';
import { LaunchError } from '../../infra/embedded-db/launch-error.mjs';
import { installationSecret } from '../../infra/embedded-db/secrets.mjs';
import { buildIfStale } from './build.mjs';
import { changedSources } from './changed-sources.mjs';
import { installDependencies } from './dependencies.mjs';
import { orderlyEnd } from './orderly-end.mjs';
import { refuseTakenPort } from './port.mjs';
import { startPortal } from './portal-process.mjs';
import { prepareCities } from './prepare-cities.mjs';
import { progress } from './progress.mjs';
import { endGroup, run, workspaceEnvironment } from './run.mjs';

const settings = {
  PORT: process.env.PORT || '3000',
  DATA_DIR: resolve(process.env.DATA_DIR || '.data'),
  CITIES: process.env.CITIES || 'moers,solingen',
  DEMO: process.env.DEMO ?? '1',
};
const step = progress(process.stdout);
const { stopLater, fail } = orderlyEnd();
let portal;

try {
  await refuseTakenPort(settings.PORT);
  usableFolder(settings.DATA_DIR);
  await step('dependencies', installDependencies);
  const database = await step('database', async (note) => {
    const opened = await openDatabase({ dataDir: settings.DATA_DIR, began: stopLater });
    note(opened.description);
    return opened;
  });
  void database.ended.then((reason) => fail(new LaunchError(reason)));
  await step('build', buildIfStale);
  const env = { ...settings, SECRET: installationSecret(settings.DATA_DIR) };
  const prepare = (note) => prepareCities({ ...env, DATABASE_URL: database.url }, note);
  await step('cities', prepare);

  const restart = async () => {
    await portal?.stop();
    portal = startPortal({ databaseUrl: database.url, env });
    await portal.ready;
  };
  stopLater(() => portal?.stop());
  await step('portal', restart);
  for (const app of screens()) stopLater(rebuildScreens(app));
  for (const slug of settings.CITIES.split(',')) {
    console.log(`  http://${slug.trim()}.localhost:${settings.PORT}`);
  }
  changedSources((change) => attempt(change, { prepare, restart }));
} catch (error) {
  await fail(error);
}

/** A mistake in the sources is told and waits for its correction. */
async function attempt({ contract, cities, projects, screens: changed }, { prepare, restart }) {
  try {
    if (contract) await build(['node', 'tools/generate/generate.mjs']);
    for (const command of projects) await build(command);
    if (cities) await step('cities', prepare);
    const what = [contract && 'contract', cities && 'cities', changed && 'screens'].filter(Boolean);
    await step('portal', async (note) => {
      await restart();
      note(`after a change of ${[...what, ...projects.map((words) => words[2])].join(', ')}`);
    });
  } catch (error) {
    console.error(error instanceof LaunchError ? error.message : error.stack);
  }
}

async function build(command) {
  const { code, output } = await run(command);
  if (code !== 0) throw new LaunchError(output.trim());
}

function screens() {
  const apps = readdirSync('apps').map((name) => `apps/${name}`);
  return apps.filter((app) => existsSync(`${app}/vite.config.ts`));
}

function rebuildScreens(app) {
  const vite = spawn('node_modules/.bin/vite', ['build', app, '--watch', '--logLevel', 'warn'], {
    env: workspaceEnvironment(),
    stdio: ['ignore', 'inherit', 'inherit'],
    detached: true,
  });
  return () => endGroup(vite);
}
