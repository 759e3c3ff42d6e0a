/** One record of a CSV text: the line it begins on and its cells. */
export interface CsvRecord {
  readonly number: number;
  readonly cells: readonly string[];
  /** Why its cells cannot be trusted; they are then as they were found. */
  readonly broken?: CsvFault;
}

export interface CsvFault {
  /** A quote is opened and never closed, or there are more or fewer cells than columns. */
  readonly kind: 'OPEN_QUOTE' | 'WIDTH';
  /** How many cells there are. */
  readonly found: number;
  /** How many there should be. */
  readonly width: number;
}

/** Web shops export descriptions with their markup, a line for each paragraph. */
const mostLines = 200;
const longestLine = 1_000_000;

export class LineTooLong extends Error {}

/**
 * The records of a text that arrives in pieces. A quote that is never closed costs its own line
 * only; the parsers at hand lose the rest of the file to it.
 * @param expected how many cells a record has; as many as the first one unless said otherwise
 * @throws LineTooLong
 */
export async function* csvRecords(
  text: AsyncIterable<string>,
  separator: string,
  expected?: number,
): AsyncGenerator<CsvRecord> {
  const held: string[] = [];
  let number = 1;
  let width = expected ?? null;
  /** Lines that do not close the quote the first of them opens. */
  let tried = 1;

  function* settled(atEnd: boolean): Generator<CsvRecord> {
    while (held.length > 0) {
      const { lines, cells, isOpen } = firstRecord(held, tried, separator, width);
      if (isOpen && held.length < mostLines && !atEnd) {
        tried = held.length;
        return;
      }
      tried = 1;
      if (cells.some((cell) => cell !== '')) {
        width ??= cells.length;
        yield { number, ...fitting(cells, width) };
      } else if (lines === 0) {
        const plain = held[0]!.split(separator).map((cell) => cell.trim());
        const found = plain.length;
        yield {
          number,
          cells: plain,
          broken: { kind: 'OPEN_QUOTE', found, width: width ?? found },
        };
      }
      held.splice(0, lines || 1);
      number += lines || 1;
    }
  }

  for await (const line of linesOf(text)) {
    held.push(line);
    yield* settled(false);
  }
  yield* settled(true);
}

/** How many of the lines make the first record; 0 while a quote stays open, or where it is closed wrongly. */
function firstRecord(
  lines: readonly string[],
  tried: number,
  separator: string,
  width: number | null,
): { lines: number; cells: string[]; isOpen?: boolean } {
  const cells = cellsOf(lines[0]!, separator);
  if (cells) return { lines: 1, cells };
  for (let count = tried + 1; count <= lines.length; count++) {
    if (!lines[count - 1]!.includes('"')) continue;
    const joined = cellsOf(lines.slice(0, count).join('\n'), separator, true);
    // Another row's quote has closed this one: the two are not one record.
    if (joined)
      return joined.length === (width ?? joined.length)
        ? { lines: count, cells: joined }
        : { lines: 0, cells: [] };
  }
  return { lines: 0, cells: [], isOpen: true };
}

function fitting(cells: string[], width: number): Pick<CsvRecord, 'cells' | 'broken'> {
  const isPadded = cells.slice(width).every((cell) => cell === '');
  if (cells.length >= width && isPadded) return { cells: cells.slice(0, width) };
  return { cells, broken: { kind: 'WIDTH', found: cells.length, width } };
}

/** The cells of one line, read as kindly as can be. */
export const csvCells = (line: string, separator: string): string[] =>
  cellsOf(line, separator) ?? line.split(separator).map((cell) => cell.trim());

/**
 * The cells of a record; null where it ends within quotes.
 * @param strict nothing may follow a closing quote; none are returned where something does
 */
function cellsOf(record: string, separator: string, strict = false): string[] | null {
  const cells: string[] = [];
  for (let at = 0; ;) {
    let cell = '';
    const quote = record.slice(at).search(/[^ ]/) + at;
    if (record[quote] === '"') {
      at = quote + 1;
      for (let isOpen = true; isOpen;) {
        const next = record.indexOf('"', at);
        if (next < 0) return null;
        isOpen = record[next + 1] === '"';
        cell += record.slice(at, isOpen ? next + 1 : next);
        at = next + (isOpen ? 2 : 1);
      }
    }
    const end = record.indexOf(separator, at);
    const plain = record.slice(at, end < 0 ? undefined : end);
    if (strict && cell && plain.trim()) return [];
    cells.push((cell + plain).trim());
    if (end < 0) return cells;
    at = end + 1;
  }
}

async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of text) {
    const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/);
    rest = lines.pop()!;
    if (rest.length > longestLine) throw new LineTooLong();
    yield* lines;
  }
  if (rest) yield* rest.split(/\r\n|\n|\r/);
}
