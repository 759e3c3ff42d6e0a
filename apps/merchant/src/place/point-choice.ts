import type { AddressHitsQuery } from '@stadtlive/web-client/graphql';
import { isSameStreet } from './same-street.ts';

export interface Point {
  lat: number;
  lon: number;
}

/** A point on the map an address may be meant by. */
export interface PointChoice {
  /** Where it comes from: the page as it is, the street, one spelled alike, the postcode's middle. */
  origin: 'kept' | 'street' | 'alike' | 'area';
  key: string;
  name: string;
  /** District or town. */
  context: string | null;
  location: Point;
}

type Hits = Pick<AddressHitsQuery, 'streets' | 'areas'>;
type Hit = Hits['streets'][number];

const choiceOf = (origin: PointChoice['origin'], hit: Hit): PointChoice => ({
  origin,
  key: `${hit.kind} ${hit.name} ${hit.context ?? ''} ${hit.location.lat} ${hit.location.lon}`,
  name: hit.name,
  context: hit.context ?? null,
  location: hit.location,
});

const nearM = 30;

function isNear(a: Point, b: Point) {
  const metres = 111_320;
  const east = (a.lon - b.lon) * metres * Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot((a.lat - b.lat) * metres, east) < nearM;
}

/**
 * The best first. A street counts only with a postcode the city knows: the next town has a station
 * road too.
 */
export function pointChoices(
  { streets, areas }: Hits,
  typed: { street: string; postcode: string },
  kept: PointChoice | undefined,
): PointChoice[] {
  const area = areas.find(({ kind, name }) => kind === 'POSTCODE' && name === typed.postcode);
  const known = streets.filter(({ kind }) => kind === 'STREET' || kind === 'LANDMARK');
  const found = area
    ? [
        ...known
          .filter(({ name }) => isSameStreet(name, typed.street))
          .map((hit) => choiceOf('street', hit)),
        choiceOf('area', area),
        ...known
          .filter(({ name }) => !isSameStreet(name, typed.street))
          .map((hit) => choiceOf('alike', hit)),
      ]
    : [];
  if (!kept) return found;
  return [kept, ...found.filter(({ location }) => !isNear(location, kept.location))];
}
