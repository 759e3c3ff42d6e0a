import type pg from 'pg';

export interface TableHit {
  /** `schema.table.column` */
  readonly column: string;
  readonly marker: string;
  readonly rows: number;
}

export interface TableScan {
  readonly tables: number;
  readonly columns: number;
  readonly hits: readonly TableHit[];
}

interface Column {
  readonly table: string;
  readonly column: string;
  readonly label: string;
  readonly type: string;
}

/**
 * Every column of every table of every schema, as the superuser reads it, whatever its type.
 * @param stems what is looked for; `words` are looked for in what has one of them
 * @param without leaves out rows that hold one of these
 */
export async function scanTables(
  client: pg.Client,
  stems: readonly string[],
  words: readonly string[] = [],
  without: readonly string[] = [],
): Promise<TableScan> {
  const { rows: columns } = await client.query<Column>(`
    SELECT format('%I.%I', n.nspname, c.relname) AS table, quote_ident(a.attname) AS column,
           format('%s.%s.%s', n.nspname, c.relname, a.attname) AS label,
           a.atttypid::regtype::text AS type
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'm') AND a.attnum > 0 AND NOT a.attisdropped
    ORDER BY 1, a.attnum`);
  const rows = new Map<string, TableHit>();
  for (const [table, those] of Object.entries(Object.groupBy(columns, (one) => one.table))) {
    for (const { nth, content } of await cellsWith(client, [stems, without], table, those!)) {
      const { label } = those![nth - 1]!;
      for (const marker of [...stems, ...words]) {
        if (!content.includes(marker)) continue;
        const key = `${label} ${marker}`;
        rows.set(key, { column: label, marker, rows: (rows.get(key)?.rows ?? 0) + 1 });
      }
    }
  }
  const tables = new Set(columns.map(({ table }) => table)).size;
  return { tables, columns: columns.length, hits: [...rows.values()] };
}

async function cellsWith(
  client: pg.Client,
  sought: readonly (readonly string[])[],
  table: string,
  columns: readonly Column[],
): Promise<{ nth: number; content: string }[]> {
  const cells = columns.map(({ column, type }) => `lower(${asText(column, type)})`);
  const { rows } = await client.query<{ nth: number; content: string }>(
    `SELECT held.nth::int AS nth, held.content
     FROM ${table} AS one, unnest(ARRAY[${cells.join(', ')}]) WITH ORDINALITY AS held(content, nth)
     WHERE held.content LIKE ANY ($1) AND NOT lower(one::text) LIKE ANY ($2)`,
    sought.map((stems) => stems.map((stem) => `%${stem}%`)),
  );
  return rows;
}

const asText = (column: string, type: string) =>
  type === 'bytea' ? `encode(one.${column}, 'escape')` : `one.${column}::text`;
