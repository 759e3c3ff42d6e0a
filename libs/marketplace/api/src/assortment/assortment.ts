import type { TenantDatabase } from '@stadtlive/tenancy-api';
import type { ProductCard } from '../product/product-parent.ts';
import type { AssortmentRequest } from './assortment-request.ts';
import { conditionsOf } from './product-filter.ts';
import { productOrders } from './product-order.ts';

/** Whose products: rows of the current city, or what another city has published for all. */
export type Source =
  | { readonly isHome: true; readonly withDrafts: boolean }
  | { readonly isHome: false; readonly citySlug: string };

export interface AssortmentRow {
  readonly id: string;
  /** What the list is ordered by, as text. */
  readonly key: string;
  /** Of another city's product; one of this city is read by its id. */
  readonly card: ProductCard | null;
}

type Bind = (value: unknown, type: string) => string;
type Asked = Pick<
  AssortmentRequest,
  'organisationId' | 'patterns' | 'number' | 'topic' | 'inStock' | 'filter'
>;

const ofCard = (field: string, type: string) => `(card->>'${field}')::${type} AS`;

/** Products of one organisation as rows `p`, before they are narrowed down. */
export function sourceOf(source: Source, organisationId: string, bind: Bind): string {
  const owner = bind(organisationId, 'uuid');
  if (source.isHome) {
    const shown = source.withDrafts
      ? ''
      : `AND published_at IS NOT NULL
         AND (SELECT may_sell FROM organisation o WHERE o.id = ${owner})`;
    return `SELECT id, sort_title, topics, stock, price_cents, category, axes, published_at,
      coalesce(first_published_at, created_at) AS newest_at,
      ${source.withDrafts} AS is_run, NULL::jsonb AS card
      FROM product WHERE organisation_id = ${owner} ${shown}`;
  }
  return `SELECT id, (card->>'sortTitle') COLLATE "C" AS sort_title,
    ARRAY(SELECT jsonb_array_elements_text(card->'topics')) AS topics,
    ${ofCard('stock', 'integer')} stock, price_cents, ${ofCard('category', 'text')} category,
    '{}'::text[] AS axes, published_at, published_at AS newest_at, false AS is_run, card
    FROM region.listing
    WHERE place_id = ${owner} AND kind = 'PRODUCT'
      AND city_id = (SELECT id FROM region.city WHERE slug = ${bind(source.citySlug, 'text')})`;
}

export const narrowed = (
  { patterns, number, topic, inStock, filter }: Asked,
  bind: Bind,
  except?: Parameters<typeof conditionsOf>[2],
): string =>
  [
    'true',
    ...(patterns
      ? [`(p.sort_title LIKE ALL (${bind(patterns, 'text[]')}) OR ${numbered(number, bind)})`]
      : []),
    ...(topic === null ? [] : [`${bind(topic, 'text')} = ANY (p.topics)`]),
    ...(inStock === null ? [] : [`(p.stock > 0) = ${bind(inStock, 'boolean')}`]),
    ...conditionsOf(filter, bind, except),
  ].join(' AND ');

/** Those who run the shop find its goods by their numbers, too. */
function numbered(number: string | null, bind: Bind): string {
  const wanted = bind(number, 'text');
  const fits = `(one.sku = ${wanted} OR ltrim(one.gtin, '0') = ltrim(${wanted}, '0'))`;
  return `p.is_run AND (
    EXISTS (SELECT FROM product one WHERE one.id = p.id AND ${fits})
    OR EXISTS (SELECT FROM product_variant one WHERE one.product_id = p.id AND ${fits}))`;
}

/** Collects the values of a statement. */
export function binding(): { values: unknown[]; bind: Bind } {
  const values: unknown[] = [];
  return { values, bind: (value, type) => `$${values.push(value)}::${type}` };
}

/** The products of one organisation in an order: each part is read when first asked for, once. */
export class Assortment {
  #page: Promise<{ rows: AssortmentRow[]; hasNext: boolean }> | null = null;

  constructor(
    private readonly db: TenantDatabase,
    readonly request: AssortmentRequest,
    readonly source: Source,
  ) {}

  async count(): Promise<number> {
    const { values, bind } = binding();
    const [row] = await this.db.sql<{ n: number }>(
      `SELECT count(*)::integer AS n ${this.#from(bind)}`,
      values,
    );
    return row!.n;
  }

  page(): Promise<{ rows: AssortmentRow[]; hasNext: boolean }> {
    return (this.#page ??= this.#read());
  }

  async #read() {
    const { first, after, sort } = this.request;
    const { by, type, direction } = productOrders[sort];
    const { values, bind } = binding();
    const from = this.#from(bind);
    const collation = type === 'text' ? ' COLLATE "C"' : '';
    const compare = direction === 'ASC' ? '>' : '<';
    const beyond = after
      ? `AND (${by}, p.id) ${compare} (${bind(after.key, type)}${collation}, ${bind(after.id, 'uuid')})`
      : '';
    const key =
      type === 'timestamptz' ? `(${by} AT TIME ZONE 'UTC')::text || '+00'` : `${by}::text`;
    const rows = await this.db.sql<{ id: string; key: string; card: ProductCard | null }>(
      `SELECT p.id, ${key} AS key, p.card ${from} ${beyond}
       ORDER BY ${by} ${direction}, p.id ${direction} LIMIT ${bind(first + 1, 'integer')}`,
      values,
    );
    return { rows: rows.slice(0, first), hasNext: rows.length > first };
  }

  #from(bind: Bind): string {
    const { request, source } = this;
    const rows = sourceOf(source, request.organisationId, bind);
    return `FROM (${rows}) p WHERE ${narrowed(request, bind)}`;
  }
}
