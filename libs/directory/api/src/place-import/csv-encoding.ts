import { createReadStream } from 'node:fs';

export type CsvEncoding = 'utf-8' | 'utf-16le' | 'windows-1252';

/** The text of a file, piece by piece. */
export async function* decoded(file: string, encoding: CsvEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(file))
    yield decoder.decode(chunk as Buffer, { stream: true });
  yield decoder.decode();
}

/**
 * Reads the whole file: what is mostly readable as UTF-8 is UTF-8, the rest comes from an older
 * Windows program. The first lines alone often hold no umlaut.
 */
export async function encodingOf(file: string, head: Buffer): Promise<CsvEncoding> {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  let readable = 0;
  let unreadable = 0;
  for await (const text of decoded(file, 'utf-8')) {
    readable += text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
    unreadable += text.match(/\ufffd/g)?.length ?? 0;
  }
  return unreadable > readable ? 'windows-1252' : 'utf-8';
}
