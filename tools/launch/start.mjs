// `npm start`: from a fresh checkout to two city portals, with Node and npm alone.
import { resolve } from 'node:path';
import { LaunchError } from '../../infra/embedded-db/launch-error.mjs';
import { openDatabase, usableFolder } from '../../infra/embedded-db/open-database.mjs';
import { installationSecret } from '../../infra/embedded-db/secrets.mjs';
import { buildIfStale } from './build.mjs';
import { installDependencies } from './dependencies.mjs';
import { scrubNightly } from './nightly-scrub.mjs';
import { orderlyEnd } from './orderly-end.mjs';
import { refuseTakenPort } from './port.mjs';
import { startPortal } from './portal-process.mjs';
import { prepareCities } from './prepare-cities.mjs';
import { progress } from './progress.mjs';

const settings = {
  PORT: process.env.PORT || '3000',
  DATA_DIR: resolve(process.env.DATA_DIR || '.data'),
  CITIES: process.env.CITIES || 'moers,solingen',
  DEMO: process.env.DEMO ?? '1',
};
const step = progress(process.stdout);
const { stopLater, fail } = orderlyEnd();

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
  await step('cities', (note) => prepareCities({ ...env, DATABASE_URL: database.url }, note));
  const portal = startPortal({ databaseUrl: database.url, env });
  stopLater(portal.stop);
  const port = await step('portal', () => portal.ready);
  stopLater(scrubNightly({ ...env, DATABASE_URL: database.url, NODE_NO_WARNINGS: '1' }));
  void portal.ended.then((reason) => fail(new LaunchError(reason)));
  announce(port);
} catch (error) {
  await fail(error);
}

function announce(port) {
  const cities = settings.CITIES.split(',').map((slug) => slug.trim());
  const addresses = cities.map((slug) => `  http://${slug}.localhost:${port}`);
  console.log(
    `\n${addresses.join('\n')}\n  for shops: the same with /haendler, for the city: with /stadt\n`,
  );
  if (settings.DEMO === '1') {
    const people = ['resident', 'merchant', 'club', 'operator'].map((who) => `${who}@demo.example`);
    console.log(`  Demo sign-ins: ${people.join(', ')}\n  Password: demo-demo-demo\n`);
  }
  console.log('  Ctrl-C stops everything.');
}
