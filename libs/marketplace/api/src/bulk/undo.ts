import type { EntityManager } from 'typeorm';
import type { Organisation } from '@stadtlive/directory-api';
import { newId } from '@stadtlive/kernel';
import type { Product } from '../product/product.entity.ts';

/** The fields of a product that many can be changed in at once. */
export const undoable = [
  'title',
  'sortTitle',
  'priceCents',
  'vatRate',
  'stock',
  'category',
  'topics',
  'publishedAt',
  'firstPublishedAt',
  'regularPriceCents',
  'lowestPriceCents',
  'reducedAt',
] as const;

export type Snapshot = { readonly id: string } & Readonly<
  Record<(typeof undoable)[number], unknown>
>;

/** For one product: what it was and what it became, in the fields that differ. */
export interface Undoing {
  readonly id: string;
  readonly was: Record<string, unknown>;
  readonly became: Record<string, unknown>;
}

export const snapshot = (product: Product): Snapshot =>
  JSON.parse(
    JSON.stringify({
      id: product.id,
      ...Object.fromEntries(undoable.map((field) => [field, product[field] ?? null])),
    }),
  ) as Snapshot;

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

interface Done {
  readonly before: readonly Snapshot[];
  readonly products: readonly Product[];
  readonly seller: Organisation;
  readonly accountId: string;
  readonly at: Date;
}

/** @returns null where nothing differs */
export async function writeUndo(
  tx: EntityManager,
  { before, products, seller, accountId, at }: Done,
): Promise<string | null> {
  const after = new Map(products.map((product) => [product.id, snapshot(product)]));
  const changes = before.flatMap((was): Undoing[] => {
    const became = after.get(was.id);
    const differing = undoable.filter((field) => became && !isSame(was[field], became[field]));
    if (!became || differing.length === 0) return [];
    const pick = (from: Snapshot) =>
      Object.fromEntries(differing.map((field) => [field, from[field]]));
    return [{ id: was.id, was: pick(was), became: pick(became) }];
  });
  if (changes.length === 0) return null;
  const id = newId();
  await tx.query(
    `INSERT INTO product_undo (id, organisation_id, account_id, changes, created_at)
     VALUES ($1, $2, $3, $4, $5)`,
    [id, seller.id, accountId, JSON.stringify(changes), at],
  );
  return id;
}

/** Puts back each field that is still as the edit has left it. @returns which they are */
export function takeBack(
  product: Product,
  { was, became }: Undoing,
): readonly (typeof undoable)[number][] {
  const now = snapshot(product);
  const own = undoable.filter((field) => field in was && isSame(now[field], became[field]));
  for (const field of own) {
    const value = was[field];
    const isTime = /At$/.test(field) && typeof value === 'string';
    Object.assign(product, { [field]: isTime ? new Date(value) : value });
  }
  return own;
}
