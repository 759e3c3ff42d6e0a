const integer = 0;
const negative = 1;
const bytes = 2;
const text = 3;
const map = 5;

/** CBOR (RFC 8949), as much as authenticators need: integers, bytes, text and maps of them. */
export function cbor(value: unknown): Buffer {
  if (typeof value === 'number') {
    return value >= 0 ? head(integer, value) : head(negative, -1 - value);
  }
  if (typeof value === 'string') {
    const encoded = Buffer.from(value);
    return Buffer.concat([head(text, encoded.length), encoded]);
  }
  if (Buffer.isBuffer(value)) return Buffer.concat([head(bytes, value.length), value]);
  if (value instanceof Map) {
    return Buffer.concat([head(map, value.size), ...[...value].flat().map(cbor)]);
  }
  throw new TypeError(`There is no CBOR for ${String(value)} here.`);
}

function head(major: number, length: number): Buffer {
  const type = major << 5;
  if (length < 24) return Buffer.from([type | length]);
  if (length < 256) return Buffer.from([type | 24, length]);
  return Buffer.from([type | 25, length >> 8, length & 255]);
}
