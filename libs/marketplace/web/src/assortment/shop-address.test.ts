import fc from 'fast-check';
import {
  countOf,
  narrowing,
  readShopChoice,
  toggleOption,
  writeShopChoice,
  type ShopChoice,
} from './shop-address.ts';

const blank = readShopChoice(new URLSearchParams());
const read = (address: string) => readShopChoice(new URLSearchParams(address));

test('nothing chosen, nothing asked for: the page as it comes with the document', () => {
  expect(narrowing(blank, '')).toEqual({});
  expect(countOf(blank)).toBe(0);
  expect(writeShopChoice(blank).size).toBe(0);
});

test('the address of a choice', () => {
  const choice = read(
    'kategorie=tee&preis=500-1000&merkmal=Farbe:rot&merkmal=Farbe:blau&vorraetig=1',
  );
  expect(narrowing(choice, 'grün')).toEqual({
    text: 'grün',
    inStock: true,
    filter: {
      category: 'tee',
      priceFromCents: 500,
      priceToCents: 1000,
      options: [{ axis: 'Farbe', values: ['rot', 'blau'] }],
    },
  });
  expect(countOf(choice)).toBe(5);
  expect(narrowing(read('preis=10000-'), '')).toEqual({ filter: { priceFromCents: 10000 } });
});

test('what makes no sense is left out', () => {
  expect(read('preis=viel&merkmal=Farbe&merkmal=:rot&sort=egal&vorraetig=ja')).toEqual(blank);
  const four = read('merkmal=a:1&merkmal=b:1&merkmal=c:1&merkmal=d:1');
  expect(four.options.map(({ axis }) => axis)).toEqual(['a', 'b', 'c']);
});

test('an option goes on and off', () => {
  const on = toggleOption(toggleOption(blank, 'Farbe', 'rot'), 'Größe', 'M');
  expect(on.options).toEqual([
    { axis: 'Farbe', values: ['rot'] },
    { axis: 'Größe', values: ['M'] },
  ]);
  expect(toggleOption(on, 'Farbe', 'rot').options).toEqual([{ axis: 'Größe', values: ['M'] }]);
});

test('every choice comes back from its address', () => {
  const word = fc.stringMatching(/^[A-Za-zäöü &+%]{1,12}$/);
  const choices: fc.Arbitrary<ShopChoice> = fc.record({
    text: fc.string({ maxLength: 20 }),
    topic: fc.constantFrom(null, 'lebensmittel'),
    category: fc.constantFrom(null, 'tee'),
    price: fc.constantFrom(null, { from: 0, to: 500 }, { from: 500, to: null }),
    options: fc.uniqueArray(
      fc.record({
        axis: word,
        values: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
      }),
      { maxLength: 3, selector: ({ axis }) => axis },
    ),
    inStock: fc.boolean(),
    sort: fc.constantFrom('TITLE', 'PRICE', 'NEWEST'),
  });
  fc.assert(
    fc.property(choices, (choice) => {
      expect(read(writeShopChoice(choice).toString())).toEqual(choice);
    }),
  );
});
