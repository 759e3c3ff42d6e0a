import { LaunchError } from '../../infra/embedded-db/launch-error.mjs';
import { openDatabase } from '../../infra/embedded-db/open-database.mjs';
import { installationSecret } from '../../infra/embedded-db/secrets.mjs';
import { buildIfStale } from './build.mjs';
import { installDependencies } from './dependencies.mjs';
import { run } from './run.mjs';

/**
 * Runs a script of the workspace with a database around it and ends with its exit code.
 * @param {string[]} script and its words
 * @param {{ profile?: 'durable' | 'fast' }} [options]
 */
export async function launch(script, { profile = 'durable' } = {}) {
  const say = (line) => process.stderr.write(`${line}\n`);
  const dataDir = process.env.DATA_DIR ?? '.data';
  let database;
  try {
    await installDependencies(say);
    await buildIfStale();
    database = await openDatabase({ dataDir, profile, log: say });
    const SECRET = installationSecret(dataDir);
    const env = { DATABASE_URL: database.url, SECRET, DATA_DIR: dataDir, NODE_NO_WARNINGS: '1' };
    process.exitCode = (await run(['node', ...script], env, { show: true })).code;
  } catch (error) {
    if (!(error instanceof LaunchError)) throw error;
    say(error.message);
    process.exitCode = 1;
  } finally {
    await database?.stop();
  }
}
