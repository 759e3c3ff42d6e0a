import fc from 'fast-check';
import { newId } from '@stadtlive/kernel';
import { readCursor, writeCursor } from './search-cursor.ts';
import type { SearchRequest } from './search-request.ts';

const asked = {
  city: { slug: 'moers' },
  text: 'Fahrrad',
  kinds: [],
  topic: null,
  near: { lat: 51.45, lon: 6.63 },
  radiusKm: 10,
  inStock: null,
  openNow: false,
  sort: 'DISTANCE',
} as unknown as SearchRequest;

test('a cursor says exactly where to go on', () => {
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(fc.nat(9), finite, (stage, key) => {
      const cursor = { stage, key: key === 0 ? 0 : key, id: newId() };
      expect(readCursor(writeCursor(cursor, asked), asked)).toEqual(cursor);
    }),
  );
});

test('a cursor holds for its own search only', () => {
  const cursor = writeCursor({ stage: 0, key: 1, id: newId() }, asked);
  const other = fc.record({
    text: fc.constantFrom('Fahrrad', 'fahrrad', ''),
    radiusKm: fc.constantFrom(10, 10.5),
    openNow: fc.boolean(),
    sort: fc.constantFrom('DISTANCE', 'PRICE'),
  });
  fc.assert(
    fc.property(other, (change) => {
      const same = Object.entries(change).every(([name, value]) => asked[name as never] === value);
      const read = () => readCursor(cursor, { ...asked, ...change } as SearchRequest);
      if (same) expect(read().key).toBe(1);
      else expect(read).toThrow('another search');
    }),
  );
});

test('garbage is refused readably', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => readCursor(text, asked)).toThrow(/cursor/);
      expect(() => readCursor(Buffer.from(text).toString('base64url'), asked)).toThrow(/cursor/);
    }),
  );
});
