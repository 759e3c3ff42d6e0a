import fc from 'fast-check';
import { checkDigitOf, readGtin } from './gtin-input.ts';

test('real codes of each length are read, however they are grouped', () => {
  for (const gtin of ['96385074', '036000291452', '4006381333931', '10012345678902'])
    expect(readGtin(gtin)).toEqual({ gtin });
  expect(readGtin(' 4 006381-333931 ')).toEqual({ gtin: '4006381333931' });
});

test('each fault has its name', () => {
  expect(readGtin('  ')).toEqual({ fault: 'empty' });
  expect(readGtin('40063813E3931')).toEqual({ fault: 'letters' });
  expect(readGtin('400638133393')).toEqual({ fault: 'checkDigit', expected: 0 });
  expect(readGtin('40063813339')).toEqual({ fault: 'length' });
  expect(readGtin('4006381333932')).toEqual({ fault: 'checkDigit', expected: 1 });
});

test('one wrong digit never passes', () => {
  const codes = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(codes, fc.nat(11), fc.integer({ min: 1, max: 9 }), (digits, place, shift) => {
      const check = checkDigitOf(digits.join(''));
      const wrong = digits.with(place, (digits[place]! + shift) % 10).join('') + check;
      expect(readGtin(digits.join('') + check)).toHaveProperty('gtin');
      expect(readGtin(wrong)).toHaveProperty('fault', 'checkDigit');
    }),
  );
});
