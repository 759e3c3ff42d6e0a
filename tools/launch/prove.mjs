// `npm run prove:NAME [-- --json]`: a proof with a database and a data folder of its own, which are
// gone afterwards. `npm run prove` lists the names.
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../infra/embedded-db/open-database.mjs';
import { installationSecret } from '../../infra/embedded-db/secrets.mjs';
import { buildIfStale } from './build.mjs';
import { installDependencies } from './dependencies.mjs';
import { orderlyEnd } from './orderly-end.mjs';
import { run } from './run.mjs';

const words = process.argv.slice(2);
const say = (line) => process.stderr.write(`${line}\n`);
const { stopLater, fail, end } = orderlyEnd();

try {
  await installDependencies(say);
  const env = { NODE_NO_WARNINGS: '1', ...(words.length ? await surroundings() : {}) };
  const { code } = await run(['node', 'tools/prove/run.ts', ...words], env, { show: true });
  await end(code);
} catch (error) {
  await fail(error);
}

/** As durable as a real one: what a database for tests leaves out is what has to be proven clean. */
async function surroundings() {
  await buildIfStale(say);
  const dataDir = mkdtempSync(join(realpathSync(tmpdir()), 'stadtlive-proof-'));
  chmodSync(dataDir, 0o711);
  stopLater(() => rmSync(dataDir, { recursive: true, force: true }));
  const own = { ...process.env, DATABASE_URL: '', SECRET: '' };
  const database = await openDatabase({ dataDir, env: own, log: say, began: stopLater });
  const SECRET = installationSecret(dataDir, {});
  return { DATABASE_URL: database.url, SECRET, DATA_DIR: dataDir };
}
