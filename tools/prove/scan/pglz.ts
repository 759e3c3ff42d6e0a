/** Nearly all that looks like a stream is none: no memory is asked for before it proves to be one. */
const desk = Buffer.allocUnsafe(1024 * 1024);

/**
 * Unpacks PostgreSQL's own compression (`src/common/pg_lzcompress.c`): a control byte, then eight
 * items, each a literal or a reference of two or three bytes to what has come before.
 * @param size bytes the whole has unpacked; fewer come out when the input is cut off
 * @returns null when this is not such a stream; else valid until the next call
 */
export function unpackPglz(packed: Uint8Array, from: number, to: number, size: number) {
  if ((packed[from]! & 1) === 1) return null; // the first item has nothing to refer to
  const out = size <= desk.length ? desk : Buffer.allocUnsafe(size);
  let at = from;
  let length = 0;
  while (at < to && length < size) {
    let control = packed[at++]!;
    for (let item = 0; item < 8 && at < to && length < size; item++, control >>= 1) {
      if ((control & 1) === 0) {
        out[length++] = packed[at++]!;
        continue;
      }
      if (at + 1 >= to) return out.subarray(0, length);
      let run = (packed[at]! & 0x0f) + 3;
      const back = ((packed[at]! & 0xf0) << 4) | packed[at + 1]!;
      at += 2;
      if (run === 18) {
        if (at >= to) return out.subarray(0, length);
        run += packed[at++]!;
      }
      if (back === 0 || back > length) return null;
      run = Math.min(run, size - length);
      for (; run > 0; run--, length++) out[length] = out[length - back]!;
    }
  }
  return out.subarray(0, length);
}

const headerBytes = 8;
const largest = 64 * 1024 * 1024;

/**
 * Everything in a file of the database that looks like a compressed value kept in its row: a length
 * marked "compressed", the size unpacked, the stream. Needs no catalogue, so that it also sees rows
 * that are no longer anybody's.
 */
export function* inlineValues(file: Buffer): Generator<Buffer> {
  for (let at = 0; at + headerBytes < file.length; at++) {
    if ((file[at]! & 3) !== 2 || file[at + 3] !== 0 || file[at + 2] !== 0) continue;
    if ((file[at + headerBytes]! & 1) === 1) continue;
    const length = (file[at]! >> 2) | (file[at + 1]! << 6);
    if (length <= headerBytes || at + length > file.length) continue;
    const size = sizeAt(file, at + 4, length);
    if (!size) continue;
    const value = unpackPglz(file, at + headerBytes, at + length, size);
    if (value?.length === size) yield value;
  }
}

/** Of a chunk that another one follows, its own header included. */
const fullChunk = 2000;
const firstUserOid = 16_384;

/**
 * The same for values kept outside their row, in chunks: the value's number, the chunk's number, a
 * length and the bytes; the first chunk begins with the size unpacked.
 */
export function* outlineValues(file: Buffer): Generator<Buffer> {
  for (let at = 0; at + 16 < file.length; at++) {
    if (file[at + 4] !== 0 || file[at + 5] !== 0 || file[at + 6] !== 0 || file[at + 7] !== 0)
      continue;
    const first = chunkAt(file, at);
    if (!first || file.readUInt32LE(at) < firstUserOid) continue;
    const size = sizeAt(file, at + 12, first.length);
    if (!size || (first[4]! & 1) === 1) continue;
    const packed = first.length + 4 === fullChunk ? wholeValue(file, at, first) : first;
    const value = unpackPglz(packed, 4, packed.length, size);
    if (value && value.length > 16) yield value;
  }
}

/** Its chunks in their order, as far as this file has them. */
function wholeValue(file: Buffer, at: number, first: Buffer): Buffer {
  const parts = [first];
  const key = Buffer.from(file.subarray(at, at + 8));
  for (let number = 1; ; number++) {
    key.writeInt32LE(number, 4);
    const next = file.indexOf(key);
    const chunk = next < 0 ? null : chunkAt(file, next);
    if (chunk) parts.push(chunk);
    if (!chunk || chunk.length + 4 < fullChunk) return Buffer.concat(parts);
  }
}

function chunkAt(file: Buffer, at: number): Buffer | null {
  const header = file.readUInt32LE(at + 8);
  const length = header >>> 2;
  if ((header & 3) !== 0 || length <= 12 || length > fullChunk) return null;
  return at + 8 + length > file.length ? null : file.subarray(at + 12, at + 8 + length);
}

/**
 * Bytes a value has unpacked, or 0 where that cannot be: the upper two bits tell the method, of which
 * pglz is 0, and what saves less than a quarter is not kept packed.
 */
function sizeAt(file: Buffer, at: number, packed: number): number {
  const size = file.readUInt32LE(at);
  return size * 0.8 >= packed - headerBytes && size < largest && size < packed * 300 ? size : 0;
}
