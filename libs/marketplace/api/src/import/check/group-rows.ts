import { sortTitle } from '../../product/sort-title.ts';
import type { CheckedRow } from './row-draft.ts';

/** Rows that are one product: one row, or one for each of its variants. */
export interface RowGroup {
  /** The row that speaks for the product alone, where there is one. */
  readonly parent: CheckedRow | null;
  readonly rows: readonly CheckedRow[];
}

/** By product, in the order of the file. Rows share a parent's number, or a title beside axes. */
export function groupRows(rows: readonly CheckedRow[]): RowGroup[] {
  const parents = new Set(rows.flatMap(({ draft }) => draft.parent ?? []));
  const groups = new Map<unknown, CheckedRow[]>();
  for (const row of rows) {
    const key = keyOf(row, parents) ?? row;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()].map(groupOf);
}

/** Null for a row that stands alone. */
function keyOf({ draft }: CheckedRow, parents: ReadonlySet<string>): string | null {
  if (draft.parent) return `n ${draft.parent}`;
  if (draft.sku && parents.has(draft.sku)) return `n ${draft.sku}`;
  if (draft.axes.length > 0 && draft.title) return `t ${sortTitle(draft.title)}`;
  return null;
}

function groupOf(rows: readonly CheckedRow[]): RowGroup {
  const numbers = new Set(rows.flatMap(({ draft }) => draft.parent ?? []));
  const speaks = ({ draft }: CheckedRow) =>
    draft.axes.length === 0 && draft.sku !== undefined && numbers.has(draft.sku);
  const parent = (rows.length > 1 && rows.find(speaks)) || null;
  return { parent, rows: parent ? rows.filter((row) => row !== parent) : rows };
}

/** What the product of these rows is called. */
export function titleOf({ parent, rows }: RowGroup): string | undefined {
  return parent?.draft.title ?? commonTitle(rows.flatMap(({ draft }) => draft.title ?? []));
}

/** What titles have in common, up to a whole word; the first of them where that is too little. */
function commonTitle(titles: readonly string[]): string | undefined {
  const first = titles[0];
  if (first === undefined) return undefined;
  const words = first.split(' ');
  const isShared = (count: number) =>
    titles.every((title) => `${title} `.startsWith(`${words.slice(0, count).join(' ')} `));
  let count = words.length;
  while (count > 0 && !isShared(count)) count--;
  const shared = words
    .slice(0, count)
    .join(' ')
    .replace(/[\s,;:–/(-]+$/, '');
  return shared.length >= 3 ? shared : first;
}
