import fc from 'fast-check';
import {
  isNarrowed,
  readChoice,
  variablesOf,
  writeChoice,
  type ListChoice,
} from './list-address.ts';

const blank = readChoice(new URLSearchParams());

test('an empty address is the whole list by name', () => {
  expect(blank).toEqual({
    text: '',
    state: null,
    category: null,
    inStock: null,
    sort: 'TITLE',
    after: null,
  });
  expect(isNarrowed(blank)).toBe(false);
  expect(writeChoice(blank).size).toBe(0);
});

test('what nobody offers is not taken over', () => {
  const params = new URLSearchParams('zustand=weg&vorrat=toString&sort=constructor');
  expect(readChoice(params)).toEqual(blank);
});

test('every choice comes back from its address', () => {
  const choices: fc.Arbitrary<ListChoice> = fc.record({
    text: fc.string({ maxLength: 30 }),
    state: fc.constantFrom(null, 'DRAFT', 'PUBLISHED'),
    category: fc.constantFrom(null, 'suesses'),
    inStock: fc.constantFrom(null, true, false),
    sort: fc.constantFrom('TITLE', 'PRICE', 'NEWEST', 'STOCK'),
    after: fc.constantFrom(null, 'abc='),
  });
  fc.assert(
    fc.property(choices, (choice) => {
      const address = writeChoice(choice).toString();
      expect(readChoice(new URLSearchParams(address))).toEqual(choice);
    }),
  );
});

test('only what was chosen is asked for', () => {
  const chosen = { ...blank, text: ' Honig ', state: 'DRAFT' as const };
  expect(variablesOf('laden', chosen, 50)).toEqual({
    slug: 'laden',
    first: 50,
    sort: 'TITLE',
    text: 'Honig',
    inStock: null,
    filter: { state: 'DRAFT' },
    after: null,
  });
  expect(variablesOf('laden', blank, 50).filter).toBeNull();
});
