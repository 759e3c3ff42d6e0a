import { gunzipSync, inflateRawSync } from 'node:zlib';

/** What a file holds in another form than its own bytes: packed archives, encoded letters. */
export function* contents(file: Buffer): Generator<Buffer> {
  if (file[0] === 0x1f && file[1] === 0x8b) {
    const unpacked = attempt(() => gunzipSync(file));
    if (unpacked) yield unpacked;
  }
  if (file.subarray(0, 4).toString('latin1') === 'PK\x03\x04') yield* zipped(file);
  if (/^(content-type|mime-version|from|subject|message-id|date):/im.test(headOf(file))) {
    yield Buffer.from(file.toString('latin1').replace(/=\r?\n/g, ''), 'latin1');
    for (const [block] of file.toString('latin1').matchAll(/(?:^[A-Za-z0-9+/=]{4,}\r?\n)+/gm)) {
      yield Buffer.from(block, 'base64');
    }
  }
}

const headOf = (file: Buffer) => file.subarray(0, 2_000).toString('latin1');

/** By the local headers; a packed size of 0 stands for one told only afterwards. */
function* zipped(file: Buffer): Generator<Buffer> {
  for (let at = file.indexOf('PK\x03\x04'); at >= 0; at = file.indexOf('PK\x03\x04', at + 4)) {
    const method = file.readUInt16LE(at + 8);
    const size = file.readUInt32LE(at + 18);
    const from = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28);
    const packed = file.subarray(from, size ? from + size : undefined);
    const entry = method === 8 ? attempt(() => inflateRawSync(packed)) : packed;
    if (entry) yield entry;
  }
}

function attempt(unpack: () => Buffer): Buffer | null {
  try {
    return unpack();
  } catch {
    return null; // only looks like one; its own bytes have been read already
  }
}
