import type {
  ProductChangeInput,
  ProductRowFragment,
  ProductState,
} from '@stadtlive/web-client/graphql';
import { readPrice, readStock, writePrice } from '../products/price-input.ts';
import { changedPrice, type PriceChange } from './price-change.ts';

export type Row = ProductRowFragment;

/** What is to become of a product, as typed; what is absent stays. */
export interface Draft {
  title?: string;
  price?: string;
  stock?: string;
  category?: string;
  vatRate?: string;
  state?: ProductState;
}

export type Column = keyof Draft;

export type Drafts = ReadonlyMap<string, Draft>;

/** Price and stock of a product with variants are theirs. */
export const isOfVariants = (row: Row, column: Column) =>
  row.axes.length > 0 && (column === 'price' || column === 'stock');

const presentIn: Record<Column, (row: Row) => string> = {
  title: ({ title }) => title,
  price: ({ priceCents }) => writePrice(priceCents),
  stock: ({ stock }) => String(stock),
  category: ({ category }) => category?.slug ?? '',
  vatRate: ({ vatRate }) => String(vatRate ?? ''),
  state: ({ state }) => state,
};

/** What a cell shows. */
export const valueOf = (row: Row, draft: Draft | undefined, column: Column): string =>
  draft?.[column] ?? presentIn[column](row);

/** The drafts with one cell changed; what is as it was before is no change. */
export function withCell(drafts: Drafts, row: Row, column: Column, value: string): Drafts {
  const next = new Map(drafts);
  const { [column]: _, ...others } = next.get(row.id) ?? {};
  const draft = value === presentIn[column](row) ? others : { ...others, [column]: value };
  if (Object.keys(draft).length > 0) next.set(row.id, draft);
  else next.delete(row.id);
  return next;
}

/** One thing for many rows; those whose variants have it are left out. */
export const withColumn = (
  drafts: Drafts,
  rows: readonly Row[],
  column: Column,
  value: (row: Row) => string,
): Drafts =>
  rows
    .filter((row) => !isOfVariants(row, column))
    .reduce((all, row) => withCell(all, row, column, value(row)), drafts);

export function pricesChanged(drafts: Drafts, rows: readonly Row[], change: PriceChange): Drafts {
  const priced = rows.filter((row) => row.priceCents > 0 || change.kind === 'to');
  return withColumn(drafts, priced, 'price', ({ priceCents }) =>
    writePrice(changedPrice(priceCents, change)),
  );
}

export interface WrongCell {
  id: string;
  column: Column;
}

/** Cells that cannot be read. */
export function wrongCells(drafts: Drafts): WrongCell[] {
  const wrong: WrongCell[] = [];
  for (const [id, { title, price, stock }] of drafts) {
    if (title !== undefined && !title.trim()) wrong.push({ id, column: 'title' });
    if (price !== undefined && readPrice(price) === null) wrong.push({ id, column: 'price' });
    if (stock !== undefined && readStock(stock) === null) wrong.push({ id, column: 'stock' });
  }
  return wrong;
}

export const changesOf = (drafts: Drafts): ProductChangeInput[] =>
  [...drafts].map(([productId, { title, price, stock, category, vatRate, state }]) => ({
    productId,
    ...(title !== undefined && { title }),
    ...(price !== undefined && { priceCents: readPrice(price) }),
    ...(stock !== undefined && { stock: readStock(stock) }),
    ...(category !== undefined && { category: category || null }),
    ...(vatRate !== undefined && { vatRate: Number(vatRate) }),
    ...(state !== undefined && { state }),
  }));
