import { open, readFile, stat } from 'node:fs/promises';
import { badInput, csvRecords, LineTooLong, type CsvFault } from '@stadtlive/kernel';
import { decoded, encodingOf } from './csv-encoding.ts';
import { geojsonRows } from './geojson-rows.ts';
import type { Mapping } from './mapping.ts';

/** One row of the file: its number there and its cells by column. */
export interface SourceRow {
  readonly number: number;
  readonly cells: Readonly<Record<string, string>>;
  /** Why it could not be read. */
  readonly broken?: string;
}

const sniffedBytes = 256 * 1024;
const mostBytes = { csv: 500e6, geojson: 100e6 };
const separators = [';', ',', '\t', '|'] as const;

/**
 * The rows of a CSV or GeoJSON file, as a stream.
 * @throws StadtliveError BAD_USER_INPUT where the file as a whole cannot be read
 */
export async function* sourceRows(file: string, mapping: Mapping): AsyncGenerator<SourceRow> {
  const format = mapping.format ?? (/\.(geo)?json$/i.test(file) ? 'geojson' : 'csv');
  await expectReadable(file, mostBytes[format]);
  if (format === 'geojson') yield* geojsonRows(await readFile(file));
  else yield* csvRows(file, mapping);
}

async function expectReadable(file: string, most: number): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw badInput('file', `There is no file ${file}.`);
  if (found.size === 0) throw badInput('file', 'The file is empty.');
  if (found.size > most) throw badInput('file', `The file is larger than ${most / 1e6} MB.`);
}

async function* csvRows(file: string, mapping: Mapping): AsyncGenerator<SourceRow> {
  const head = await beginningOf(file);
  const encoding = await encodingFor(file, head, mapping);
  const beginning = new TextDecoder(encoding).decode(head);
  const title = beginning.slice(0, beginning.search(/\r|\n|$/));
  if (title.includes('\0')) throw badInput('file', 'This is not a text file.');
  const separator = mapping.separator ?? separatorOf(title);
  let header: readonly string[] | null = null;
  try {
    for await (const { number, cells, broken } of csvRecords(decoded(file, encoding), separator)) {
      if (broken && header) yield { number, cells: {}, broken: told(broken) };
      else if (broken) throw badInput('file', `Line ${number}: ${told(broken)}`);
      else if (!header) expectColumns((header = cells), mapping);
      else yield { number, cells: Object.fromEntries(header.map((name, i) => [name, cells[i]!])) };
    }
  } catch (error) {
    if (!(error instanceof LineTooLong)) throw error;
    throw badInput('file', 'A line is longer than a million characters; this is not a table.');
  }
}

const told = ({ kind, found, width }: CsvFault): string =>
  kind === 'WIDTH'
    ? `The row has ${found} cells instead of ${width}. Check its separators and quotes.`
    : 'A quote is opened and never closed. Close it, or write it twice.';

async function encodingFor(file: string, head: Buffer, { encoding }: Mapping) {
  const found = await encodingOf(file, head);
  if (encoding === 'windows-1252' && found !== encoding && head.some((byte) => byte > 127)) {
    throw badInput('mapping', `The mapping says ${encoding}, the file is ${found}.`);
  }
  return encoding ?? found;
}

async function beginningOf(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const buffer = Buffer.alloc(sniffedBytes);
    const { bytesRead } = await handle.read(buffer, 0, sniffedBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

function separatorOf(title: string): string {
  const unquoted = title.replace(/"[^"]*"/g, '');
  const count = (separator: string) => unquoted.split(separator).length;
  return separators.toSorted((a, b) => count(b) - count(a))[0]!;
}

function expectColumns(header: readonly string[], { columns }: Mapping): void {
  const missing = Object.values(columns).filter((name) => !header.includes(name));
  if (missing.length) {
    throw badInput(
      'mapping',
      `The file has no column ${missing.join(', ')}. Its columns are: ${header.join(', ').slice(0, 500)}`,
    );
  }
}
