import { csvCells } from '@stadtlive/kernel';

export const separators = { SEMICOLON: ';', COMMA: ',', TAB: '\t', PIPE: '|' } as const;
export type Separator = keyof typeof separators;

export interface Shape {
  readonly separator: Separator;
  /** How many columns most lines have. */
  readonly width: number;
}

const looked = 200;

/**
 * What the lines are cut by: whatever gives the most of them the same number of cells.
 * @param known how many of the cells are names that are known for columns
 */
export function shapeOf(
  text: string,
  known: (cells: readonly string[]) => number,
  given?: Separator,
): Shape {
  const lines = firstLines(text);
  const tried = given ? [given] : (Object.keys(separators) as Separator[]);
  const found = tried.map((separator) => scored(lines, separator, known));
  const best = found.reduce((one, other) => (other.score > one.score ? other : one));
  // The names stand over all columns, even where lines leave empty cells out at their end.
  const cut = lines.slice(0, 20).map((line) => csvCells(line, separators[best.separator]));
  const names = cut.find((cells) => known(cells) > 1 && cells.filter(Boolean).length > best.width);
  const width = names ? names.findLastIndex(Boolean) + 1 : best.width;
  return { separator: best.separator, width };
}

function firstLines(text: string): string[] {
  const head = text.slice(0, 256 * 1024);
  const lines = head.split(/\r\n|\n|\r/);
  // The last one may be cut off.
  if (head.length < text.length && lines.length > 1) lines.pop();
  return lines.filter((line) => line.trim() !== '').slice(0, looked);
}

function scored(
  lines: readonly string[],
  separator: Separator,
  known: (cells: readonly string[]) => number,
) {
  const widths = new Map<number, number>();
  for (const line of lines) {
    const width = csvCells(line, separators[separator]).length;
    widths.set(width, (widths.get(width) ?? 0) + 1);
  }
  let [width, count] = [1, 0];
  for (const [cells, times] of widths) {
    const isBetter = times > count || (times === count && cells > width);
    if (cells > 1 && isBetter) [width, count] = [cells, times];
  }
  const share = lines.length === 0 ? 0 : count / lines.length;
  // Prices hold a comma in every line: two columns that way are worth less than seven another.
  const named = lines.slice(0, 20).map((line) => known(csvCells(line, separators[separator])));
  const names = Math.min(5, Math.max(0, ...named));
  const score = width > 1 ? share * share * Math.log2(width + 1) * (names > 1 ? names : 1) : 0;
  return { separator, width, score };
}
