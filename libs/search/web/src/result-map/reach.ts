import type { Map as EngineMap } from 'maplibre-gl';

const earthKm = 40_075;
/** The engine's world is this wide at zoom 0. */
const worldPx = 512;

/** From the map's middle to its nearest edge, in km: a ring of this radius just fills it. */
export function reachKm(map: EngineMap): number {
  const { clientWidth, clientHeight } = map.getContainer();
  const across = earthKm * Math.cos((map.getCenter().lat * Math.PI) / 180);
  const kmPerPx = across / (worldPx * 2 ** map.getZoom());
  return (Math.min(clientWidth, clientHeight) / 2) * kmPerPx;
}
