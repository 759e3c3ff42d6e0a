import { LaunchError } from '../../infra/embedded-db/launch-error.mjs';
import { openDatabase } from '../../infra/embedded-db/open-database.mjs';

/** The same as the suites': PGlite's gateway checks app logins itself and has to know it. */
const SECRET = 'a secret for tests only, long enough to pass';

/**
 * A throw-away database server for tests. Locking and isolation can only be tested on a real
 * PostgreSQL, so where CI=true nothing else will do.
 * @param {{ background?: boolean, began?: (stop: () => Promise<void>) => void }} [how]
 */
export async function openTestDatabase({ background = false, began } = {}) {
  const env = { ...process.env, SECRET };
  const database = await openDatabase({ profile: 'fast', background, began, env });
  if (process.env.CI === 'true' && database.kind === 'pglite') {
    await database.stop();
    throw new LaunchError(
      'With CI=true the tests need a real PostgreSQL 15 or newer with PostGIS, and there is none.',
    );
  }
  return database;
}
