import fc from 'fast-check';
import { bareIban, ibanState, readableIban } from './iban-check.ts';

const good = 'DE44500105175407324931';

test.each([
  ['', 'EMPTY'],
  ['  ', 'EMPTY'],
  ['D', 'PARTIAL'],
  ['de44 5001', 'PARTIAL'],
  [good, 'GOOD'],
  ['de44 5001 0517 5407 3249 31', 'GOOD'],
  ['NL91 ABNA 0417 1643 00', 'GOOD'],
  ['DE45 5001 0517 5407 3249 31', 'WRONG'],
  ['DE44 5001 0517 5407 3249 3112', 'WRONG'],
  ['XX12 3456', 'UNKNOWN_COUNTRY'],
  ['12 34', 'WRONG'],
  ['DEAB', 'WRONG'],
  // A valid IBAN of a country outside the payment area.
  ['TR33 0006 1005 1978 6457 8413 26', 'NOT_SEPA'],
])('%j is %s', (typed, state) => {
  expect(ibanState(typed)).toBe(state);
});

test('each beginning of a good one is not called wrong yet', () => {
  for (let length = 1; length < good.length; length++) {
    expect(ibanState(good.slice(0, length))).toBe('PARTIAL');
  }
});

test('one changed digit is noticed, wherever it stands', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 21 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
      const digit = String((Number(good[at]) + by) % 10);
      expect(ibanState(good.slice(0, at) + digit + good.slice(at + 1))).toBe('WRONG');
    }),
  );
});

test('groups of four are for the eye alone', () => {
  expect(readableIban(good)).toBe('DE44 5001 0517 5407 3249 31');
  expect(bareIban('de44 5001-0517 5407 3249 31')).toBe(good);
});
