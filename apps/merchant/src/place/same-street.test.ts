import { isSameStreet } from './same-street.ts';

test.each([
  ['Neustraße', 'Neustraße 41'],
  ['Neustraße', 'neustr. 41 a'],
  ['Königlicher Hof', 'Koeniglicher  Hof 3-5'],
  ['Wilhelm-Schroeder-Straße', 'Wilhelm Schröder Strasse'],
])('%s is meant by %s', (name, typed) => expect(isSameStreet(name, typed)).toBe(true));

test.each([
  ['Neuer Wall', 'Neustraße 4'],
  ['Neustraße', 'Neu'],
  ['Straße 12', 'Straße 13a Hof'],
])('%s is not meant by %s', (name, typed) => expect(isSameStreet(name, typed)).toBe(false));
