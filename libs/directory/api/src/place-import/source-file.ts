import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { parse, type CsvError } from 'csv-parse';
import { badInput } from '@stadtlive/kernel';
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
const longestRow = 200_000;
const separators = [';', ',', '\t', '|'] as const;

/**
 * The rows of a CSV or GeoJSON file, as a stream.
 * @throws StadtliveError BAD_USER_INPUT where the file as a whole cannot be read
 */
export async function* sourceRows(file: string, mapping: Mapping): AsyncGenerator<SourceRow> {
  const format = mapping.format ?? (/\.(geo)?json$/i.test(file) ? 'geojson' : 'csv');
  await expectReadable(file, mostBytes[format]);
  if (format === 'geojson') yield* geojsonRows(await readFile(file), mapping);
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
  if (head.includes(0)) throw badInput('file', 'This is not a text file.');
  const encoding = mapping.encoding ?? encodingOf(head);
  const separator = mapping.separator ?? separatorOf(new TextDecoder(encoding).decode(head));
  let number = 1;
  const broken: SourceRow[] = [];
  const parser = parse({
    delimiter: separator,
    bom: true,
    columns: (header: string[]) => expectColumns(header, mapping),
    relax_quotes: true,
    skip_records_with_error: true,
    skip_empty_lines: true,
    trim: true,
    max_record_size: longestRow,
    info: true,
    on_skip: (error: CsvError | undefined) => {
      if (error?.code === 'CSV_MAX_RECORD_SIZE')
        throw badInput('file', `Line ${error['lines']}: a quote is never closed.`);
      broken.push({
        number: Number(error?.['lines'] ?? number),
        cells: {},
        broken: error?.message ?? 'unreadable',
      });
      return undefined;
    },
  });
  const text = Readable.from(decoded(file, encoding));
  text.on('error', (error) => parser.destroy(error));
  text.pipe(parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: Record<string, string>;
      info: { lines: number };
    }>) {
      yield* broken.splice(0);
      number = info.lines;
      yield { number, cells: record };
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_')) {
      throw badInput('file', `The file is not valid CSV: ${error.message}`);
    }
    throw error;
  }
  yield* broken;
}

async function* decoded(file: string, encoding: string): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(file))
    yield decoder.decode(chunk as Buffer, { stream: true });
  yield decoder.decode();
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

/** What is valid UTF-8 is UTF-8; what is not comes from an older Windows program. */
function encodingOf(head: Buffer): 'utf-8' | 'windows-1252' {
  try {
    // A character may be cut at the end of the sample; `stream` forgives that.
    new TextDecoder('utf-8', { fatal: true }).decode(head, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

function separatorOf(text: string): string {
  const header = text.slice(0, text.search(/\r|\n|$/)).replace(/"[^"]*"/g, '');
  const count = (separator: string) => header.split(separator).length;
  return separators.toSorted((a, b) => count(b) - count(a))[0]!;
}

function expectColumns(header: string[], { columns }: Mapping): string[] {
  const missing = Object.values(columns).filter((name) => !header.includes(name));
  if (missing.length) {
    throw badInput(
      'mapping',
      `The file has no column ${missing.join(', ')}. Its columns are: ${header.join(', ').slice(0, 500)}`,
    );
  }
  return header;
}
