/**
 * Unpacks PostgreSQL's own compression (`src/common/pg_lzcompress.c`): a control byte, then eight
 * items, each a literal or a reference of two or three bytes to what has come before.
 * @param size bytes the whole has unpacked; fewer come out when the input is cut off
 * @returns null when this is not such a stream
 */
export function unpackPglz(packed: Uint8Array, from: number, to: number, size: number) {
  const out = Buffer.allocUnsafe(size);
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
    if ((file[at]! & 3) !== 2 || file[at + 3] !== 0) continue;
    const length = file.readUInt32LE(at) >>> 2;
    if (length <= headerBytes || at + length > file.length) continue;
    const size = sizeAt(file, at + 4, length);
    if (!size) continue;
    const value = unpackPglz(file, at + headerBytes, at + length, size);
    if (value?.length === size) yield value;
  }
}

const chunkBytes = 2000;

/**
 * The same for values kept outside their row, in chunks: the value's number, the chunk's number, a
 * length and the bytes; the first chunk begins with the size unpacked.
 */
export function* outlineValues(file: Buffer): Generator<Buffer> {
  for (let at = 0; at + 16 < file.length; at++) {
    const isFirst = file[at + 4] === 0 && file[at + 5] === 0 && file[at + 6] === 0;
    if (!isFirst || file[at + 7] !== 0 || (file[at + 8]! & 3) !== 0) continue;
    const first = chunkAt(file, at);
    const size = first && sizeAt(file, at + 12, first.length);
    if (!size || file.readUInt32LE(at) === 0) continue;
    const parts = [first.subarray(4)];
    const key = Buffer.from(file.subarray(at, at + 8));
    for (let number = 1; number < 10_000; number++) {
      key.writeInt32LE(number, 4);
      const next = file.indexOf(key);
      const chunk = next < 0 ? null : chunkAt(file, next);
      if (!chunk) break;
      parts.push(chunk);
    }
    const packed = Buffer.concat(parts);
    const value = unpackPglz(packed, 0, packed.length, size);
    if (value && value.length > 16) yield value;
  }
}

function chunkAt(file: Buffer, at: number): Buffer | null {
  if (at + 12 > file.length) return null;
  const length = file.readUInt32LE(at + 8) >>> 2;
  if (length <= 12 || length > chunkBytes || at + 8 + length > file.length) return null;
  return file.subarray(at + 12, at + 8 + length);
}

/** Bytes a value has unpacked, or 0 where that cannot be. The upper two bits tell the method: pglz is 0. */
function sizeAt(file: Buffer, at: number, packed: number): number {
  const size = file.readUInt32LE(at);
  return size >= packed - headerBytes && size < largest && size < packed * 300 ? size : 0;
}
