// One throw-away database for a jest run. `npm test` brings its own and says so by
// TEST_DATABASE_URL; whoever runs a single file by hand gets one here. It ends with jest.
import { openDatabase } from '../../infra/embedded-db/open-database.mjs';

export default async function provideDatabase() {
  if (process.env.TEST_DATABASE_URL) return;
  // PGlite's gateway checks app logins itself and so must know the secret of the suites.
  process.env.SECRET ??= 'secret of the tests';
  const { url, kind } = await openDatabase({ profile: 'fast', background: true });
  process.env.TEST_DATABASE_URL = url;
  process.env.TEST_DATABASE_KIND = kind;
}
