import type { TenantDatabase } from '@stadtlive/tenancy-api';
import type { AssortmentRequest } from './assortment-request.ts';
import { binding, narrowed, sourceOf, type Source } from './assortment.ts';

interface Counted {
  readonly key: string;
  readonly value: string;
  readonly count: number;
}

/** Where a price band ends, in cents; the last one has no end. */
export const bandEnds = [500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000] as const;

export type FacetRequest = Omit<AssortmentRequest, 'first' | 'after' | 'sort'>;

/** How many products each choice would leave; each part is counted when first asked for. */
export class Facets {
  constructor(
    private readonly db: TenantDatabase,
    private readonly request: FacetRequest,
    private readonly source: Source,
  ) {}

  categories(): Promise<Counted[]> {
    return this.#count('category', (from) => ({
      text: `SELECT 'category' AS key, p.category AS value, count(*)::integer AS count ${from}
        AND p.category IS NOT NULL GROUP BY 2 ORDER BY 3 DESC, 2`,
    }));
  }

  options(): Promise<Counted[]> {
    return this.#count('options', (from) => ({
      text: `SELECT axis AS key, v.options[n] AS value, count(DISTINCT p.id)::integer AS count
        FROM (SELECT p.id, p.axes ${from}) p
        CROSS JOIN LATERAL unnest(p.axes) WITH ORDINALITY AS a (axis, n)
        JOIN product_variant v ON v.product_id = p.id
        GROUP BY 1, 2 ORDER BY 1, min(v.position), 2 LIMIT 200`,
    }));
  }

  priceBands(): Promise<Counted[]> {
    return this.#count('price', (from) => ({
      text: `SELECT 'price' AS key,
          width_bucket(p.price_cents, ARRAY[${bandEnds.join(', ')}])::text AS value,
          count(*)::integer AS count ${from} GROUP BY 2 ORDER BY min(p.price_cents)`,
    }));
  }

  async inStock(): Promise<number> {
    const { values, bind } = binding();
    const rows = sourceOf(this.source, this.request.organisationId, bind);
    const [row] = await this.db.sql<{ n: number }>(
      `SELECT count(*)::integer AS n FROM (${rows}) p
       WHERE ${narrowed({ ...this.request, inStock: true }, bind)}`,
      values,
    );
    return row!.n;
  }

  #count(
    except: 'category' | 'price' | 'options',
    write: (from: string) => { text: string },
  ): Promise<Counted[]> {
    const { values, bind } = binding();
    const rows = sourceOf(this.source, this.request.organisationId, bind);
    const from = `FROM (${rows}) p WHERE ${narrowed(this.request, bind, except)}`;
    return this.db.sql<Counted & Record<string, unknown>>(write(from).text, values);
  }
}
