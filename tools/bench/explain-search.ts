// The plans of the shapes a search has, as text files for the reviewer: `npm run bench -- search --explain`.
import { mkdir, writeFile } from 'node:fs/promises';
import pg from 'pg';
import type { SearchInput } from '@stadtlive/contract';
import type { BenchContext } from './bench.ts';
import { recording, type Ask } from './search-portal.ts';

const folder = 'libs/search/api/explain';
const common = { text: 'gemolu ', radiusKm: 10 };
const middling = { text: 'mitaro ', radiusKm: 10 };
const rare = { text: 'seltomi ', radiusKm: 10 };

const shapes: Record<string, [SearchInput, Ask]> = {
  'page-home-first-common': [common, (search) => search.page()],
  'page-home-first-rare': [rare, (search) => search.page()],
  'page-distance-common': [{ ...common, sort: 'DISTANCE' }, (search) => search.page()],
  'page-relevance-common': [{ ...common, sort: 'RELEVANCE' }, (search) => search.page()],
  'page-price-common': [{ ...common, sort: 'PRICE' }, (search) => search.page()],
  'page-newest-common': [{ ...common, sort: 'NEWEST' }, (search) => search.page()],
  'page-without-words': [{ radiusKm: 50 }, (search) => search.page()],
  'count-common': [common, (search) => search.counts()],
  'histogram-common': [common, (search) => search.histogram()],
  'histogram-middling': [middling, (search) => search.histogram()],
  'histogram-rare': [rare, (search) => search.histogram()],
  'kinds-common': [common, (search) => search.tally()],
};

export async function explainSearch(
  context: BenchContext,
  url: string,
  connection: pg.PoolConfig,
  size: number,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const client = new pg.Client(connection);
  await client.connect();
  await client.query('SET plan_cache_mode = force_generic_plan');
  await recording(context, url, async (record) => {
    for (const [name, [input, ask]] of Object.entries(shapes)) {
      const statement = (await record(input, ask)).at(-1)!;
      const types = statement.values.map(() => 'unknown').join(', ');
      const values = statement.values.map((value) => pg.escapeLiteral(asText(value))).join(', ');
      await client.query(`PREPARE shape (${types}) AS ${statement.text}`);
      const explained = `EXPLAIN (ANALYZE, BUFFERS, COSTS off) EXECUTE shape (${values})`;
      await client.query(explained);
      const { rows } = await client.query<Record<'QUERY PLAN', string>>(explained);
      await client.query('DEALLOCATE shape');
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      const title = `${JSON.stringify(input)}, ${size} listings, one third of them in the home city`;
      await writeFile(`${folder}/${name}.txt`, `${title}\n\n${statement.text.trim()}\n\n${plan}\n`);
    }
  });
  await client.end();
}

const asText = (value: unknown): string =>
  Array.isArray(value) ? `{${value.map(String).join(',')}}` : String(value);
