import { setImmediate as giveWay } from 'node:timers/promises';
import { csvRecords, LineTooLong, type CsvRecord } from '@stadtlive/kernel';
import { knownNames } from '../columns/field-names.ts';
import { expectTable } from './file-kind.ts';
import { headerAt, isSameLine, uniqueNames } from './header.ts';
import { refusedFile } from './refused-file.ts';
import { separators, shapeOf, type Separator } from './separator.ts';
import { decoded, encodingOf, type TextEncoding } from './text-encoding.ts';

export const mostBytes = 20 * 1024 * 1024;
export const mostRows = 50_000;
const mostColumns = 250;

/** How a file is to be read; what is absent is found out. */
export interface ReadingOptions {
  readonly encoding?: TextEncoding | undefined;
  readonly separator?: Separator | undefined;
  readonly hasHeader?: boolean | undefined;
}

export interface Table {
  readonly encoding: TextEncoding;
  readonly separator: Separator;
  readonly hasHeader: boolean;
  readonly names: readonly string[];
  readonly rows: readonly CsvRecord[];
}

/**
 * A file as a table.
 * @throws StadtliveError BAD_USER_INPUT with `reason` where the file as a whole is none
 */
export async function readTable(bytes: Buffer, options: ReadingOptions = {}): Promise<Table> {
  if (bytes.length > mostBytes) throw refusedFile('TOO_LARGE', 'The file is larger than 20 MB.');
  expectTable(bytes);
  const encoding = options.encoding ?? encodingOf(bytes);
  const text = decoded(bytes, encoding);
  if (text.trim() === '') throw refusedFile('EMPTY', 'The file is empty.');
  const { separator, width } = shapeOf(text, knownNames, options.separator);
  if (width < 2) {
    throw refusedFile('ONE_COLUMN', 'No separator divides this file into columns.');
  }
  if (width > mostColumns) {
    throw refusedFile('TOO_MANY_COLUMNS', `The file has ${width} columns.`, { max: mostColumns });
  }
  const records = await recordsOf(text, separators[separator], width);
  const cells = records.map((record) => record.cells);
  const at = options.hasHeader === false ? -1 : headerAt(cells, width, knownNames);
  // Told that there is one, the first full row is it.
  const header = at < 0 && options.hasHeader ? cells.findIndex((row) => row.length === width) : at;
  const below = records.slice(header + 1);
  const named = cells[header];
  const rows = padded(named ? below.filter(({ cells: row }) => !isSameLine(row, named)) : below);
  if (rows.length > mostRows) throw tooManyRows();
  if (rows.length === 0) throw refusedFile('NO_ROWS', 'There is nothing below the names.');
  const names = uniqueNames(header < 0 ? Array.from({ length: width }, () => '') : named!);
  return { encoding, separator, hasHeader: header >= 0, names, rows };
}

const tooManyRows = () =>
  refusedFile('TOO_MANY_ROWS', `The file has more than ${mostRows} rows.`, { max: mostRows });

/** Some programs leave empty cells out at the end of a line: then many lines are short, not a few. */
function padded(records: readonly CsvRecord[]): readonly CsvRecord[] {
  const isShort = ({ broken }: CsvRecord) =>
    broken?.kind === 'WIDTH' && broken.found < broken.width;
  if (records.filter(isShort).length < records.length / 20 + 2) return records;
  return records.map((record) => {
    if (!isShort(record)) return record;
    const { width, found } = record.broken!;
    const empty = Array.from({ length: width - found }, () => '');
    return { number: record.number, cells: [...record.cells, ...empty] };
  });
}

async function recordsOf(text: string, separator: string, width: number): Promise<CsvRecord[]> {
  const records: CsvRecord[] = [];
  try {
    for await (const record of csvRecords(pieces(text), separator, width)) {
      records.push(record);
      if (records.length > mostRows + 50) {
        throw tooManyRows();
      }
    }
  } catch (error) {
    if (!(error instanceof LineTooLong)) throw error;
    throw refusedFile('LINE_TOO_LONG', 'A line is longer than a million characters.');
  }
  return records;
}

/** Others have their turn in between. */
async function* pieces(text: string): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += 65_536) {
    await giveWay();
    yield text.slice(at, at + 65_536);
  }
}
