import { openDatabase } from '../../infra/embedded-db/open-database.mjs';
import { installationSecret } from '../../infra/embedded-db/secrets.mjs';
import { buildIfStale } from './build.mjs';
import { installDependencies } from './dependencies.mjs';
import { orderlyEnd } from './orderly-end.mjs';
import { run } from './run.mjs';

/**
 * Runs a script of the workspace with a database around it and ends with its exit code. Beside a
 * running portal it uses the portal's database.
 * @param {string[]} script and its words
 * @param {{ profile?: 'durable' | 'fast' }} [options]
 */
export async function launch(script, { profile = 'durable' } = {}) {
  const say = (line) => process.stderr.write(`${line}\n`);
  const dataDir = process.env.DATA_DIR || '.data';
  const { stopLater, fail, end } = orderlyEnd();
  try {
    await installDependencies(say);
    await buildIfStale();
    const share = profile === 'durable';
    const database = await openDatabase({ dataDir, profile, share, log: say, began: stopLater });
    const env = {
      DATABASE_URL: database.url,
      SECRET: installationSecret(dataDir),
      DATA_DIR: dataDir,
      NODE_NO_WARNINGS: '1',
    };
    const { code } = await run(['node', ...script], env, { show: true });
    await end(code);
  } catch (error) {
    await fail(error);
  }
}
