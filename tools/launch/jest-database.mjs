// One throw-away database for a jest run. `npm test` brings its own and says so by
// TEST_DATABASE_URL; whoever runs a single file by hand gets one here. It ends with jest.
import { openTestDatabase } from './test-database.mjs';

export default async function provideDatabase() {
  if (process.env.TEST_DATABASE_URL) return;
  const { url, kind } = await openTestDatabase({ background: true });
  process.env.TEST_DATABASE_URL = url;
  process.env.TEST_DATABASE_KIND = kind;
}
