import type { TenantDatabase } from '@stadtlive/tenancy-api';
import type { ProductCard } from '../product/product-parent.ts';
import type { AssortmentRequest } from './assortment-request.ts';

/** Whose products: rows of the current city, or what another city has published for all. */
export type Source =
  | { readonly isHome: true; readonly withDrafts: boolean }
  | { readonly isHome: false; readonly citySlug: string };

export interface AssortmentRow {
  readonly id: string;
  readonly sortTitle: string;
  /** Of another city's product; one of this city is read by its id. */
  readonly card: ProductCard | null;
}

const atHome = `
  SELECT id, sort_title, topics, stock, NULL::jsonb AS card FROM product
  WHERE organisation_id = $1 AND (published_at IS NOT NULL OR $2::boolean)`;

const elsewhere = `
  SELECT id, (card->>'sortTitle') COLLATE "C" AS sort_title,
    ARRAY(SELECT jsonb_array_elements_text(card->'topics')) AS topics,
    (card->>'stock')::integer AS stock, card
  FROM region.listing
  WHERE place_id = $1 AND kind = 'PRODUCT'
    AND city_id = (SELECT id FROM region.city WHERE slug = $2)`;

const filtered = (source: string) => `FROM (${source}) p
  WHERE ($3::text[] IS NULL OR sort_title LIKE ALL ($3))
    AND ($4::text IS NULL OR $4 = ANY (topics))
    AND ($5::boolean IS NULL OR (stock > 0) = $5)`;

/** The products of one organisation by title: each part is read when first asked for, once. */
export class Assortment {
  #page: Promise<{ rows: AssortmentRow[]; hasNext: boolean }> | null = null;

  constructor(
    private readonly db: TenantDatabase,
    readonly request: AssortmentRequest,
    readonly source: Source,
  ) {}

  async count(): Promise<number> {
    const [row] = await this.db.sql<{ n: number }>(
      `SELECT count(*)::integer AS n ${this.#from()}`,
      this.#values(),
    );
    return row!.n;
  }

  page(): Promise<{ rows: AssortmentRow[]; hasNext: boolean }> {
    return (this.#page ??= this.#read());
  }

  async #read() {
    const { first, after } = this.request;
    const rows = await this.db.sql<{ id: string; sortTitle: string; card: ProductCard | null }>(
      `SELECT id, sort_title AS "sortTitle", card ${this.#from()}
         AND ($6::text IS NULL OR (sort_title, id) > ($6 COLLATE "C", $7::uuid))
       ORDER BY sort_title, id LIMIT $8`,
      [...this.#values(), after?.sortTitle ?? null, after?.id ?? null, first + 1],
    );
    return { rows: rows.slice(0, first), hasNext: rows.length > first };
  }

  #from(): string {
    return filtered(this.source.isHome ? atHome : elsewhere);
  }

  #values(): unknown[] {
    const { organisationId, patterns, topic, inStock } = this.request;
    const whose = this.source.isHome ? this.source.withDrafts : this.source.citySlug;
    return [organisationId, whose, patterns, topic, inStock];
  }
}
