export interface Point {
  lat: number;
  lon: number;
}

type Position = [lon: number, lat: number];
export type Outline =
  | { type: 'Polygon'; coordinates: Position[][] }
  | { type: 'MultiPolygon'; coordinates: Position[][][] };

export interface Frame {
  width: number;
  height: number;
}

const margin = 14;

export const ringsOf = (outline: Outline): Position[][] =>
  outline.type === 'Polygon' ? outline.coordinates : outline.coordinates.flat();

/** Fits the outline and a point into the frame, north up, without distortion at this latitude. */
export function projection(outline: Outline, point: Point, { width, height }: Frame) {
  const all: Position[] = [...ringsOf(outline).flat(), [point.lon, point.lat]];
  const lons = all.map(([lon]) => lon);
  const lats = all.map(([, lat]) => lat);
  const [west, east] = [Math.min(...lons), Math.max(...lons)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const scale = Math.min(
    (width - 2 * margin) / ((east - west) * squeeze),
    (height - 2 * margin) / (north - south),
  );
  return ({ lat, lon }: Point) => ({
    x: width / 2 + (lon - (west + east) / 2) * squeeze * scale,
    y: height / 2 - (lat - (south + north) / 2) * scale,
  });
}
