import pg from 'pg';
import { openPortal, testSecret, type TestPortal } from '@stadtlive/api/testing';
import { schemaParts } from '@stadtlive/portal-api';
import { DatabaseAddress, Fleet, readTenantFolder } from '@stadtlive/tenancy-api';

let portal: TestPortal;
let admin: pg.Client;

beforeAll(async () => {
  portal = await openPortal();
  admin = new pg.Client({ connectionString: portal.databaseUrl });
  await admin.connect();
});

afterAll(async () => {
  await admin.end();
  await portal.close();
});

/** Columns, indexes, functions and who may do what, without the city's own name. */
async function stateOf(slug: string) {
  const { rows } = await admin.query<{ line: string }>(
    `SELECT replace(line, $1, 'city') AS line FROM (
       SELECT concat_ws(' ', table_name, column_name, data_type, is_nullable) AS line
         FROM information_schema.columns WHERE table_schema = $1
       UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = $1
       UNION ALL SELECT concat_ws(' ', oid::regprocedure, prosecdef, proacl::text)
         FROM pg_proc WHERE pronamespace = $1::regnamespace
       UNION ALL SELECT concat_ws(' ', relname, relacl::text)
         FROM pg_class WHERE relnamespace = $1::regnamespace AND relkind = 'r'
       UNION ALL SELECT nspacl::text FROM pg_namespace WHERE nspname = $1
     ) state ORDER BY 1`,
    [slug],
  );
  return rows.map(({ line }) => line);
}

test('a city that was there before walks to the same state as a new one', async () => {
  const address = new DatabaseAddress(portal.databaseUrl, testSecret);
  const slug = `altstadt_${process.pid}`;
  const oldtown = {
    ...(await readTenantFolder('tenants/moers')),
    slug,
    hosts: [`${slug}.localhost`],
  };
  const before = new Fleet(
    address,
    schemaParts.filter(({ name }) => name !== 'privacy'),
  );
  const now = new Fleet(address, schemaParts);
  try {
    await before.onboard(oldtown);
    expect((await now.migrate()).filter(({ error }) => error)).toEqual([]);
    expect(await stateOf(slug)).toEqual(await stateOf('moers'));
  } finally {
    await now.offboard(slug);
    await Promise.all([before.end(), now.end()]);
  }
});
