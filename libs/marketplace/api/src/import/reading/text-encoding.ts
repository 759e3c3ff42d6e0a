import { dosText } from './dos-text.ts';

export const encodings = ['UTF_8', 'UTF_16LE', 'UTF_16BE', 'WINDOWS_1252', 'DOS_850'] as const;
export type TextEncoding = (typeof encodings)[number];

const labels = {
  UTF_8: 'utf-8',
  UTF_16LE: 'utf-16le',
  UTF_16BE: 'utf-16be',
  WINDOWS_1252: 'windows-1252',
} as const;

/** The text of a file, without its byte order mark. */
export const decoded = (bytes: Buffer, encoding: TextEncoding): string =>
  encoding === 'DOS_850' ? dosText(bytes) : new TextDecoder(labels[encoding]).decode(bytes);

/**
 * By the byte order mark, else by validity: what is mostly readable as UTF-8 is UTF-8, the rest
 * comes from an older Windows program, or from a till that still writes as DOS did.
 */
export function encodingOf(bytes: Buffer): TextEncoding {
  const wide = utf16In(bytes);
  if (wide) return wide;
  const text = decoded(bytes, 'UTF_8');
  const unreadable = count(text, /\ufffd/g);
  if (unreadable === 0 || unreadable <= count(text, /[\u0080-\ufffc]/g)) return 'UTF_8';
  return germanLetters(bytes, dos) > germanLetters(bytes, windows) ? 'DOS_850' : 'WINDOWS_1252';
}

/** By its mark, or where NUL is every other byte of nearly all that is there; null for other texts. */
export function utf16In(bytes: Buffer): 'UTF_16LE' | 'UTF_16BE' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF_16LE';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF_16BE';
  const head = bytes.subarray(0, 4096);
  const nuls = [0, 0];
  for (const [i, byte] of head.entries()) if (byte === 0) nuls[i % 2]!++;
  const [even, odd] = nuls as [number, number];
  const enough = head.length * 0.4;
  if (odd > enough && even === 0) return 'UTF_16LE';
  return even > enough && odd === 0 ? 'UTF_16BE' : null;
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** äöüßÄÖÜ and the signs each of the two has where the other has letters. */
const windows = new Set([0xe4, 0xf6, 0xfc, 0xdf, 0xc4, 0xd6, 0xdc, 0x80, 0xe9, 0xe8]);
const dos = new Set([0x84, 0x94, 0x81, 0xe1, 0x8e, 0x99, 0x9a, 0xd5, 0x82, 0x8a]);

const germanLetters = (bytes: Buffer, letters: ReadonlySet<number>) => {
  let found = 0;
  for (const byte of bytes) if (letters.has(byte)) found++;
  return found;
};
