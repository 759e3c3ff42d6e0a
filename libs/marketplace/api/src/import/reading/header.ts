import { cutText } from './cut-text.ts';

const searched = 20;
const longestNumber = 60;
const isNumber = (cell: string) =>
  cell.length <= longestNumber && /^[-+]?[\d.,\s€%]*\d[\d.,\s€%]*$/.test(cell);
const isName = (cell: string) =>
  cell !== '' && cell.length <= 60 && !isNumber(cell) && !/^https?:/i.test(cell);

/**
 * Which of the first rows names the columns; -1 for none. Lines above it (a title, a date) are
 * narrower or partly empty.
 * @param known how many of the cells are names that are known for columns
 */
export function headerAt(
  rows: readonly (readonly string[])[],
  width: number,
  known: (cells: readonly string[]) => number,
): number {
  let [at, most] = [-1, 0];
  for (const [i, cells] of rows.slice(0, searched).entries()) {
    if (cells.length !== width) continue;
    const named = cells.filter(isName);
    const filled = cells.filter((cell) => cell !== '').length;
    const distinct = new Set(named.map((cell) => cell.toLowerCase())).size;
    // A number cannot be the name of a column, and two columns rarely share one.
    if (named.length < filled || distinct < named.length / 2 || filled < width / 2) continue;
    const score = known(cells) * 2 + (contrast(cells, rows.slice(i + 1), width) ? 1 : 0);
    if (score > most) [at, most] = [i, score];
  }
  // Programs that write page by page say the names again: only the first time are they the header.
  return at < 0 ? at : rows.findIndex((cells) => isSameLine(cells, rows[at]!));
}

export const isSameLine = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((cell, i) => cell === other[i]);

/** Whether below words there are numbers. */
function contrast(cells: readonly string[], below: readonly (readonly string[])[], width: number) {
  const rows = below.filter((row) => row.length === width).slice(0, 20);
  return cells.some(
    (cell, i) =>
      isName(cell) && rows.length > 0 && rows.every((row) => isNumber(row[i]!) || !row[i]),
  );
}

/** Names as they stand, but each once and none empty: `Preis`, `Preis (2)`, `Spalte 7`. */
export function uniqueNames(cells: readonly string[]): string[] {
  const used = new Map<string, number>();
  return cells.map((cell, i) => {
    const name = cutText(cell.replace(/\s+/g, ' ').trim(), 80) || `Spalte ${i + 1}`;
    const times = (used.get(name) ?? 0) + 1;
    used.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}
