import fc from 'fast-check';
import {
  badInput,
  divideRounded,
  isCents,
  isId,
  newId,
  optionalText,
  requiredText,
} from './index.ts';

describe('ids', () => {
  test('ascend in time and are recognised', () => {
    const ids = Array.from({ length: 200 }, newId);
    expect([...ids].sort()).toEqual(ids);
    expect(ids.every(isId)).toBe(true);
    expect(['', 'x', null, 7].some(isId)).toBe(false);
  });
});

describe('money', () => {
  test('divideRounded is never further than half a cent from the quotient', () => {
    const positive = fc.bigInt({ min: 1n, max: 10n ** 12n });
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), positive, (n, d) => {
        const off = 2n * (BigInt(divideRounded(n, d)) * d - n);
        expect(off > -d && off <= d).toBe(true);
      }),
    );
  });

  test('cents are whole and not negative', () => {
    expect([0, 2990].every(isCents)).toBe(true);
    expect([-1, 0.5, NaN, Infinity, '5'].some(isCents)).toBe(false);
  });
});

test('an error names the field to cure', () => {
  expect(badInput('radiusKm', 'too far')).toMatchObject({
    code: 'BAD_USER_INPUT',
    details: { field: 'radiusKm' },
  });
});

describe('texts people type', () => {
  test('are composed and trimmed; nothing but space is nothing', () => {
    expect(optionalText('name', '  Bu\u0308cher  ', { max: 20 })).toBe('Bücher');
    expect(optionalText('name', ' \n ', { max: 20 })).toBeNull();
    expect(() => requiredText('name', ' ', { max: 20 })).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT' }),
    );
  });

  test.each(['a\0b', 'a\u202eb', 'a\ud800', 'a\nb', 'x'.repeat(21)])('%j is refused', (text) => {
    expect(() => optionalText('name', text, { max: 20 })).toThrow(
      expect.objectContaining({ details: { field: 'name' } }),
    );
  });

  test('lines may stay where they are asked for', () => {
    expect(optionalText('story', 'a\r\nb', { max: 20, lines: true })).toBe('a\nb');
  });
});
