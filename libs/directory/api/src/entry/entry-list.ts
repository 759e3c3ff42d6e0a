import type { EntryCount } from '@stadtlive/contract';
import type { TenantDatabase } from '@stadtlive/tenancy-api';
import type { EntriesRequest, EntryPosition } from './entries-request.ts';

export interface EntryRow extends EntryPosition {
  readonly ownerName: string | null;
  readonly openClaims: number;
  readonly createdAt: Date;
}

const filter = `FROM organisation o LEFT JOIN account owner ON owner.id = o.owner_id
  WHERE ($1::text IS NULL OR o.kind = $1)
    AND ($2::text IS NULL OR (o.owner_id IS NOT NULL) = ($2 = 'OWNED'))
    AND concat_ws(' ', o.name, o.street, o.postcode, owner.display_name) ILIKE ALL ($3::text[])`;

/** Entries in the order of their names: each part is read when first asked for, once. */
export class EntryList {
  #page: Promise<{ rows: EntryRow[]; hasNext: boolean }> | null = null;

  constructor(
    private readonly db: TenantDatabase,
    private readonly request: EntriesRequest,
  ) {}

  async count(): Promise<number> {
    const [row] = await this.db.sql<{ count: number }>(
      `SELECT count(*)::int AS count ${filter}`,
      this.#asked(),
      'entries-count',
    );
    return row!.count;
  }

  page(): Promise<{ rows: EntryRow[]; hasNext: boolean }> {
    return (this.#page ??= this.#read());
  }

  async #read() {
    const { first, after } = this.request;
    const rows = await this.db.sql<EntryRow>(
      `SELECT o.id, lower(o.name) AS "sortName", owner.display_name AS "ownerName",
         o.created_at AS "createdAt",
         (SELECT count(*) FROM organisation_claim c
          WHERE c.organisation_id = o.id AND c.state = 'OPEN')::int AS "openClaims"
       ${filter} AND ($4::text IS NULL OR (lower(o.name), o.id) > ($4, $5::uuid))
       ORDER BY lower(o.name), o.id LIMIT $6`,
      [...this.#asked(), after?.sortName ?? null, after?.id ?? null, first + 1],
      'entries',
    );
    return { rows: rows.slice(0, first), hasNext: rows.length > first };
  }

  #asked(): unknown[] {
    const { kind, ownership, patterns } = this.request;
    return [kind, ownership, patterns];
  }
}

/** In the order in which kinds are named everywhere; those without entries count nothing. */
export function countEntries(db: TenantDatabase): Promise<EntryCount[]> {
  return db.sql<EntryCount>(
    `SELECT kind, count(o.id)::int AS total,
       (count(o.id) FILTER (WHERE o.owner_id IS NULL))::int AS unowned
     FROM unnest(ARRAY['BUSINESS', 'CLUB', 'INSTITUTION']) WITH ORDINALITY AS kinds (kind, place)
     LEFT JOIN organisation o USING (kind)
     GROUP BY kind, place ORDER BY place`,
    [],
    'entry-counts',
  );
}
