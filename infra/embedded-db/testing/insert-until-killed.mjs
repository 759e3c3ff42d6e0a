// Opens the database in DATA_DIR and reports every row the server has acknowledged.
import pg from 'pg';
import { openDatabase } from '../open-database.mjs';

const database = await openDatabase({ dataDir: process.env.DATA_DIR });
const client = new pg.Client({ connectionString: database.url });
await client.connect();
await client.query('CREATE TABLE IF NOT EXISTS kept (n int)');
process.send({ kind: database.kind });
for (let n = 1; ; n += 1) {
  await client.query('INSERT INTO kept VALUES ($1)', [n]);
  process.send({ acknowledged: n });
}
