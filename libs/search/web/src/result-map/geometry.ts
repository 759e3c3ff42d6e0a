export interface Point {
  lat: number;
  lon: number;
}

type Position = [lon: number, lat: number];

const kmPerDegree = 111.195;
const corners = 96;

/** Circle around a point as a closed ring of positions. */
export function circle({ lat, lon }: Point, radiusKm: number): Position[] {
  const perLon = kmPerDegree * Math.cos((lat * Math.PI) / 180);
  return Array.from({ length: corners + 1 }, (_, i) => {
    const angle = ((i % corners) / corners) * 2 * Math.PI;
    return [
      lon + (radiusKm / perLon) * Math.sin(angle),
      lat + (radiusKm / kmPerDegree) * Math.cos(angle),
    ];
  });
}

/** South-west and north-east corner of the circle's box. */
export function boxAround({ lat, lon }: Point, radiusKm: number): [Position, Position] {
  const perLon = kmPerDegree * Math.cos((lat * Math.PI) / 180);
  const [dLon, dLat] = [radiusKm / perLon, radiusKm / kmPerDegree];
  return [
    [lon - dLon, lat - dLat],
    [lon + dLon, lat + dLat],
  ];
}

const world: Position[] = [
  [-180, -85],
  [180, -85],
  [180, 85],
  [-180, 85],
  [-180, -85],
];

/** The ring as a line, and everything outside it as a veil. */
export function ringShapes(centre: Point, radiusKm: number) {
  const ring = circle(centre, radiusKm);
  return {
    line: feature({ type: 'LineString' as const, coordinates: ring }),
    veil: feature({ type: 'Polygon' as const, coordinates: [world, ring] }),
  };
}

export const feature = <Geometry>(geometry: Geometry) => ({
  type: 'Feature' as const,
  properties: {},
  geometry,
});
