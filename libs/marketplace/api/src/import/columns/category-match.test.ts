import { shelfNames, shelfOf } from './category-match.ts';

const shelf = (slug: string, de: string, en: string) => ({
  ...{ slug, name: { de, en }, parent: null, needsMaker: false, minimumAge: null },
  ...{ needsAgeClass: false, usualAxes: [] },
});
const names = shelfNames([
  shelf('lebensmittel', 'Lebensmittel', 'Food'),
  shelf('kaffee-tee', 'Kaffee und Tee', 'Coffee and tea'),
  shelf('obst-gemuese', 'Obst und Gemüse', 'Fruit and vegetables'),
]);

test.each([
  ['Kaffee und Tee', 'kaffee-tee'],
  ['TEE', 'kaffee-tee'],
  ['12 - Gemuese', 'obst-gemuese'],
  ['Lebensmittel > Tee', 'kaffee-tee'],
  ['Lebensmittel > Reis', 'lebensmittel'],
  ['food', 'lebensmittel'],
  ['Schrauben', null],
  ['', null],
])('%s stands in %s', (text, slug) => expect(shelfOf(text, names)).toBe(slug));
