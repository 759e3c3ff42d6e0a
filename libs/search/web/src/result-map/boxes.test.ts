import { isInside, overlap } from './boxes.ts';

const at = (left: number, top: number) => ({ left, top, right: left + 40, bottom: top + 16 });

test.each([
  ['one on the other', at(0, 0), at(20, 8), true],
  ['one inside the other', { left: -9, top: -9, right: 99, bottom: 99 }, at(0, 0), true],
  ['side by side without a gap', at(0, 0), at(41, 0), true],
  ['side by side with room', at(0, 0), at(44, 0), false],
  ['one below the other', at(0, 0), at(0, 20), false],
])('%s', (_, one, other, expected) => {
  expect(overlap(one, other)).toBe(expected);
  expect(overlap(other, one)).toBe(expected);
});

test('what sticks out is not inside', () => {
  const edge = { left: 0, top: 0, right: 100, bottom: 100 };
  expect(isInside(at(0, 84), edge)).toBe(true);
  for (const box of [at(-1, 0), at(61, 0), at(0, -1), at(0, 85)])
    expect(isInside(box, edge)).toBe(false);
});
