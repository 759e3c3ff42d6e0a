import { once } from 'node:events';
import {
  constants,
  createBrotliCompress,
  createGzip,
  type BrotliCompress,
  type Gzip,
} from 'node:zlib';

export const encodings = ['br', 'gzip'] as const;
export type Encoding = (typeof encodings)[number];

const compressors: Record<Encoding, () => BrotliCompress | Gzip> = {
  br: () => createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
  gzip: () => createGzip({ level: 6 }),
};

/** The text as it comes, compressed: only what is compressed is ever held whole. */
export async function compressed(text: AsyncIterable<string>, encoding: Encoding): Promise<Buffer> {
  const compressor = compressors[encoding]();
  const chunks: Buffer[] = [];
  compressor.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = once(compressor, 'end');
  try {
    // Read here and not by a pipe, which would go on in nobody's city.
    for await (const part of text) {
      if (!compressor.write(part)) await once(compressor, 'drain');
    }
  } catch (error) {
    ended.catch(() => undefined);
    compressor.destroy();
    throw error;
  }
  compressor.end();
  await ended;
  return Buffer.concat(chunks);
}

/** What the other side takes, the smallest first; null for one that takes neither. */
export function acceptedEncoding(header: string | string[] | undefined): Encoding | null {
  const given = String(header ?? '').toLowerCase();
  const taken = new Map(
    given.split(',').map((one) => {
      const [name = '', ...rest] = one.split(';').map((part) => part.trim());
      return [name, rest.some((part) => /^q=0(\.0*)?$/.test(part)) ? 0 : 1];
    }),
  );
  return encodings.find((encoding) => taken.get(encoding) === 1) ?? null;
}
