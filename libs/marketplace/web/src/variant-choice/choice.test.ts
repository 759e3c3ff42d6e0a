import { firstShown, stateOfValue, variantWith } from './choice.ts';

const variant = (id: string, options: string[], stock = 1) => ({ id, options, stock });
const variants = [
  variant('1', ['S', 'rot'], 0),
  variant('2', ['S', 'blau'], 3),
  variant('3', ['M', 'rot'], 2),
  variant('4', ['L', 'grün'], 0),
  variant('5', ['L', 'gelb'], 4),
];

test('the address decides, else what is there, else the first', () => {
  expect(firstShown(variants, '4')?.id).toBe('4');
  expect(firstShown(variants, null)?.id).toBe('2');
  expect(firstShown(variants, 'gone')?.id).toBe('2');
  expect(firstShown([variant('9', ['S'], 0)], null)?.id).toBe('9');
  expect(firstShown([], null)).toBeUndefined();
});

test('a choice keeps the others where it can', () => {
  expect(variantWith(variants, ['S', 'rot'], 0, 'M')?.id).toBe('3');
  expect(variantWith(variants, ['S', 'rot'], 1, 'blau')?.id).toBe('2');
});

test('where it cannot, it goes to one that is there', () => {
  expect(variantWith(variants, ['S', 'rot'], 0, 'L')?.id).toBe('5');
  expect(variantWith(variants, ['S', 'rot'], 0, 'XL')).toBeUndefined();
});

test('each value says how it goes with the rest', () => {
  expect(stateOfValue(variants, ['S', 'blau'], 1, 'rot')).toBe('gone');
  expect(stateOfValue(variants, ['S', 'blau'], 0, 'S')).toBe('there');
  expect(stateOfValue(variants, ['S', 'blau'], 0, 'M')).toBe('otherwise');
});
