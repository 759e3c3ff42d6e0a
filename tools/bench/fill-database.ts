import pg from 'pg';
import type { BenchContext } from './bench.ts';
import { copyRows } from './copy-rows.ts';
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

const columns =
  'id, kind, title, tsv, location, price_cents, published_at, place_id, place_name, card';

async function insert(admin: pg.Client, world: ListingWorld): Promise<void> {
  await admin.query(`INSERT INTO region.city (id, slug, login)
    SELECT n, 'nachbar' || n, 'city_nachbar' || n FROM generate_series(3, 60) n
    ON CONFLICT DO NOTHING`);
  const counts = new Map<string, number>();
  let [own, shared]: [Cells[], Cells[]] = [[], []];
  const flush = async () => {
    await copyRows(admin, `moers.listing (audience, ${columns})`, own);
    await copyRows(admin, `region.listing (city_id, ${columns})`, shared);
    [own, shared] = [[], []];
  };
  for (const row of world.rows()) {
    count(counts, row);
    const cells = cellsOf(row);
    if (row.city === 1) own.push([row.audience, ...cells]);
    if (row.audience === 'REGION') shared.push([row.city, ...cells]);
    if (own.length + shared.length > 5000) await flush();
  }
  await flush();
  await insertWords(admin, counts);
}

type Cells = (string | number | null)[];

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
    return [Number(city), lexeme, lexeme, lexeme, listings];
  });
  const own = words.filter(([city]) => city === 0).map(([, ...cells]) => cells as Cells);
  const shared = words.filter(([city]) => city !== 0) as Cells[];
  await copyRows(admin, 'moers.word (form, lexeme, shown, listings)', own);
  await copyRows(admin, 'region.word (city_id, form, lexeme, shown, listings)', shared);
}

const cellsOf = (row: WorldRow): Cells => [
  ...[row.id, row.kind, row.title, row.lexemes.map((lexeme) => `'${lexeme}'`).join(' ')],
  `SRID=4326;POINT(${row.lon} ${row.lat})`,
  ...[row.priceCents, row.publishedAt, row.placeId, 'Musterstadt', JSON.stringify(cardOf(row))],
];

const cardOf = ({ id, kind, title, lat, lon }: WorldRow) => ({
  ...{ id, slug: id, kind, name: title, tagline: 'Alles für Haus und Hof', topics: ['wohnen'] },
  address: { street: 'Musterstraße 12', postcode: '47441', locality: 'Musterstadt' },
  location: { lat, lon },
  ...{ phone: null, email: null, website: null, openingHours: null, logo: null, source: null },
  isClaimed: true,
});
