import pg from 'pg';
import type { BenchContext } from './bench.ts';
import { DatabaseAddress, Fleet, readTenantFolder } from '@stadtlive/tenancy-api';
import { schemaParts } from '@stadtlive/portal-api';
import { ListingWorld, type WorldRow } from './listing-world.ts';

export interface FilledDatabase {
  readonly url: string;
  readonly source: string;
  drop(): Promise<void>;
}

const tables = ['moers.listing', 'region.listing', 'moers.word', 'region.word'];

/** A database of its own with the two cities, 58 more in the region, and `size` listings. */
export async function fillDatabase(context: BenchContext, size: number): Promise<FilledDatabase> {
  const name = `stadtlive_bench_${size}_${process.pid}`;
  const server = new pg.Client({ connectionString: context.databaseUrl });
  await server.connect();
  await server.query(`CREATE DATABASE ${name}`);
  const url = new URL(context.databaseUrl);
  url.pathname = `/${name}`;
  const drop = async () => {
    await server.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await server.end();
  };
  try {
    const world = new ListingWorld(size);
    await furnish(url.href, context.secret);
    const admin = new pg.Client({ connectionString: url.href });
    await admin.connect();
    await admin.query(`SET search_path = moers, extensions; SET synchronous_commit = off;
      SET maintenance_work_mem = '512MB'`);
    const indexes = await withoutIndexes(admin);
    await insert(admin, world);
    for (const definition of indexes) await admin.query(definition);
    await admin.query(`VACUUM ANALYZE ${tables.join(', ')}`);
    await admin.end();
    return { url: url.href, source: world.source, drop };
  } catch (error) {
    await drop();
    throw error;
  }
}

async function furnish(url: string, secret: string): Promise<void> {
  const fleet = new Fleet(new DatabaseAddress(url, secret), schemaParts);
  await fleet.prepare();
  for (const city of ['moers', 'solingen'])
    await fleet.onboard(await readTenantFolder(`tenants/${city}`));
  await fleet.end();
}

/** Building an index at the end is many times faster than growing it. */
async function withoutIndexes(admin: pg.Client): Promise<string[]> {
  const { rows } = await admin.query<{ name: string; definition: string }>(
    `SELECT format('%I.%I', schemaname, indexname) AS name, indexdef AS definition FROM pg_indexes
     WHERE format('%s.%s', schemaname, tablename) = ANY ($1) AND indexname NOT LIKE '%_pkey'`,
    [tables],
  );
  for (const { name } of rows) await admin.query(`DROP INDEX ${name}`);
  return rows.map(({ definition }) => definition);
}

const columns = `id, kind, title, tsv, location, price_cents, published_at, place_id, place_name, card`;
const given = `FROM jsonb_to_recordset($1::jsonb) AS row (city integer, id uuid, audience text,
  kind text, title text, tsv tsvector, location geography(Point, 4326), price_cents integer,
  published_at timestamptz, place_id uuid, card jsonb)`;
const values = `id, kind, title, tsv, location, price_cents, published_at, place_id, 'Musterstadt', card`;

async function insert(admin: pg.Client, world: ListingWorld): Promise<void> {
  await admin.query(`INSERT INTO region.city (id, slug, login)
    SELECT n, 'nachbar' || n, 'city_nachbar' || n FROM generate_series(3, 60) n
    ON CONFLICT DO NOTHING`);
  const counts = new Map<string, number>();
  let batch: WorldRow[] = [];
  const flush = async () => {
    const rows = JSON.stringify(batch.map(asJson));
    await admin.query(
      `INSERT INTO moers.listing (audience, ${columns}) SELECT audience, ${values} ${given} WHERE city = 1`,
      [rows],
    );
    await admin.query(
      `INSERT INTO region.listing (city_id, ${columns}) SELECT city, ${values} ${given}
       WHERE audience = 'REGION'`,
      [rows],
    );
    batch = [];
  };
  for (const row of world.rows()) {
    count(counts, row);
    if (batch.push(row) === 5000) await flush();
  }
  await flush();
  await insertWords(admin, counts);
}

function count(counts: Map<string, number>, { city, audience, lexemes }: WorldRow): void {
  for (const lexeme of lexemes) {
    if (lexeme.startsWith('a=') || lexeme.startsWith('b=')) continue;
    const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
    if (city === 1) add(`0 ${lexeme}`);
    if (audience === 'REGION') add(`${city} ${lexeme}`);
  }
}

async function insertWords(admin: pg.Client, counts: Map<string, number>): Promise<void> {
  const words = [...counts].map(([key, listings]) => {
    const [city, lexeme] = key.split(' ') as [string, string];
    return { city: Number(city), lexeme, listings };
  });
  const from = `FROM jsonb_to_recordset($1::jsonb) AS row (city integer, lexeme text, listings integer)`;
  for (let i = 0; i < words.length; i += 20_000) {
    const rows = JSON.stringify(words.slice(i, i + 20_000));
    await admin.query(
      `INSERT INTO moers.word (form, lexeme, shown, listings)
       SELECT lexeme, lexeme, lexeme, listings ${from} WHERE city = 0`,
      [rows],
    );
    await admin.query(
      `INSERT INTO region.word (city_id, form, lexeme, shown, listings)
       SELECT city, lexeme, lexeme, lexeme, listings ${from} WHERE city > 0`,
      [rows],
    );
  }
}

const asJson = ({ lexemes, lat, lon, priceCents, publishedAt, placeId, ...row }: WorldRow) => ({
  ...row,
  tsv: lexemes.map((lexeme) => `'${lexeme}'`).join(' '),
  location: `SRID=4326;POINT(${lon} ${lat})`,
  price_cents: priceCents,
  published_at: publishedAt,
  place_id: placeId,
  card: {
    ...{
      id: row.id,
      slug: row.id,
      kind: row.kind,
      name: row.title,
      tagline: 'Alles für Haus und Hof',
    },
    topics: ['wohnen'],
    address: { street: 'Musterstraße 12', postcode: '47441', locality: 'Musterstadt' },
    location: { lat, lon },
    ...{ phone: null, email: null, website: null, openingHours: null, logo: null, source: null },
    isClaimed: true,
  },
});
