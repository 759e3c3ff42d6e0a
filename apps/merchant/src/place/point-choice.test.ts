import { pointChoices, type PointChoice } from './point-choice.ts';

const hit = (
  kind: 'STREET' | 'POSTCODE' | 'DISTRICT',
  name: string,
  lat: number,
  context = '',
) => ({
  __typename: 'Place' as const,
  kind,
  name,
  context,
  location: { __typename: 'GeoPoint' as const, lat, lon: 6.6 },
});
const streets = [
  hit('DISTRICT', 'Neustadt', 51.5),
  hit('STREET', 'Neuer Wall', 51.45),
  hit('STREET', 'Neustraße', 51.453, 'Mitte'),
  hit('STREET', 'Neustraße', 51.49, 'Repelen'),
];
const areas = [hit('POSTCODE', '47441', 51.46)];
const typed = { street: 'Neustr. 41', postcode: '47441' };
const shown = (choices: PointChoice[]) =>
  choices.map(({ origin, name, context }) => [origin, name, context].filter(Boolean).join(' '));

test('the street first, then the postcode’s middle, then what is spelled alike', () => {
  expect(shown(pointChoices({ streets, areas }, typed, undefined))).toEqual([
    'street Neustraße Mitte',
    'street Neustraße Repelen',
    'area 47441',
    'alike Neuer Wall',
  ]);
});

test('a street nobody knows is looked for in the middle of its postcode', () => {
  const choices = pointChoices({ streets, areas }, { ...typed, street: 'Feldweg 1' }, undefined);
  expect(choices[0]).toMatchObject({ origin: 'area', location: { lat: 51.46 } });
});

test('nothing is offered under a postcode of another town', () => {
  const elsewhere = { ...typed, postcode: '50667' };
  expect(pointChoices({ streets, areas }, elsewhere, undefined)).toEqual([]);
  expect(pointChoices({ streets, areas: [] }, typed, undefined)).toEqual([]);
});

test('the point a page has stays first and is not offered twice', () => {
  const kept: PointChoice = {
    origin: 'kept',
    key: 'kept',
    name: 'Neustraße 41',
    context: null,
    location: { lat: 51.4531, lon: 6.6 },
  };
  expect(shown(pointChoices({ streets, areas }, typed, kept))).toEqual([
    'kept Neustraße 41',
    'street Neustraße Repelen',
    'area 47441',
    'alike Neuer Wall',
  ]);
});
