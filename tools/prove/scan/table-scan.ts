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

/** Every column of every table of every schema, as the superuser reads it, whatever its type. */
export async function scanTables(
  client: pg.Client,
  markers: readonly string[],
): Promise<TableScan> {
  const { rows: columns } = await client.query<Column>(`
    SELECT format('%I.%I', n.nspname, c.relname) AS table, quote_ident(a.attname) AS column,
           format('%s.%s.%s', n.nspname, c.relname, a.attname) AS label,
           a.atttypid::regtype::text AS type
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.relkind IN ('r', 'm') AND a.attnum > 0 AND NOT a.attisdropped
    ORDER BY 1, a.attnum`);
  const hits: TableHit[] = [];
  for (const [table, those] of Object.entries(Object.groupBy(columns, (one) => one.table))) {
    const parts = those!.map(({ column, type }) => `coalesce(lower(${asText(column, type)}), '')`);
    const { rows } = await client.query<{ column: number; marker: string; rows: number }>(
      `SELECT held.nth::int AS "column", sought.marker, count(*)::int AS rows
       FROM ${table} AS one, unnest(ARRAY[${parts.join(', ')}]) WITH ORDINALITY AS held(content, nth),
            unnest($1::text[]) AS sought(marker)
       WHERE position(sought.marker IN held.content) > 0
       GROUP BY 1, 2`,
      [markers],
    );
    for (const { column, marker, rows: count } of rows)
      hits.push({ column: those![column - 1]!.label, marker, rows: count });
  }
  return { tables: new Set(columns.map(({ table }) => table)).size, columns: columns.length, hits };
}

const asText = (column: string, type: string) =>
  type === 'bytea' ? `encode(one.${column}, 'escape')` : `one.${column}::text`;
