import { barsOf, hitsWithin, nextWithHits, type Ring } from './rings.ts';

const rings: Ring[] = [
  { upToKm: 1, count: 9, homeCount: 9 },
  { upToKm: 2, count: 4, homeCount: 1 },
  { upToKm: 5, count: 0, homeCount: 0 },
  { upToKm: 10, count: 100, homeCount: 0 },
];

test('adds up from the centre', () => {
  expect(hitsWithin(rings, 2)).toEqual({ total: 13, home: 10 });
  expect(hitsWithin(rings, 0.5)).toEqual({ total: 0, home: 0 });
});

test('finds the next step that brings something', () => {
  expect(nextWithHits(rings, 2)).toEqual({ km: 10, more: 100 });
  expect(nextWithHits(rings, 10)).toBeUndefined();
});

test('bars grow with the root of the count and show even a single hit', () => {
  const bars = barsOf(rings);
  expect(bars[3]).toEqual({ home: 0, region: 46 });
  expect(bars[2]).toEqual({ home: 0, region: 0 });
  expect(bars[1]!.home).toBeGreaterThanOrEqual(2);
  expect(barsOf([{ upToKm: 1, count: 0, homeCount: 0 }])).toEqual([{ home: 0, region: 0 }]);
});
