import fc from 'fast-check';
import { movePicture, placeForKey } from './picture-list.ts';

const pictures = ['a', 'b', 'c', 'd'].map((id) => ({ id, alt: id, url: `/${id}` }));
const order = (id: string, to: number) =>
  movePicture(pictures, id, to)
    .map((one) => one.id)
    .join('');

test('a picture takes its new place and the others close up', () => {
  expect(order('a', 2)).toBe('bcad');
  expect(order('d', 0)).toBe('dabc');
  expect(order('b', 1)).toBe('abcd');
  expect(order('c', 99)).toBe('abdc');
  expect(order('c', -5)).toBe('cabd');
  expect(order('unknown', 1)).toBe('abcd');
});

test('no picture is lost or doubled, wherever it goes', () => {
  fc.assert(
    fc.property(fc.constantFrom('a', 'b', 'c', 'd'), fc.integer(), (id, to) => {
      expect([...order(id, to)].toSorted().join('')).toBe('abcd');
    }),
  );
});

test('arrows move by one and stop at the ends', () => {
  expect(placeForKey('ArrowRight', 1, 4)).toBe(2);
  expect(placeForKey('ArrowUp', 0, 4)).toBe(0);
  expect(placeForKey('End', 0, 4)).toBe(3);
  expect(placeForKey('Home', 3, 4)).toBe(0);
  expect(placeForKey('a', 2, 4)).toBeUndefined();
});
