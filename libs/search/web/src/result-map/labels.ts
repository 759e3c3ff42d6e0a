import { Marker, type Map as EngineMap } from 'maplibre-gl';
import type { MapGroundQuery } from '@stadtlive/web-client/graphql';
import { below, boxOf, isInside, overlap, type Box } from './boxes.ts';
import { reachKm } from './reach.ts';

type Label = MapGroundQuery['mapLabels'][number];

/** A kind of name is worth its room while the map reaches no farther than this, in km. */
const reaches: Partial<Record<Label['kind'], number>> = {
  CITY: Infinity,
  DISTRICT: 18,
  POSTCODE: 18,
};
/** Where a name may stand, in px below its place; a postcode means a whole area. */
const shifts: Partial<Record<Label['kind'], number[]>> = {
  CITY: [0],
  DISTRICT: [0],
  POSTCODE: [0, 20, -20, 40, -40],
};
const order = ['CITY', 'POSTCODE', 'DISTRICT'];
const inFront = '.pin, .ring-label, .centre-cross, .zoom, .cap';

/** Names on the map; they give way to pins and ring, and where two would overlap to the weightier. */
export class Labels {
  private readonly known: { label: Label; marker: Marker }[];
  private frame = 0;

  constructor(
    private readonly map: EngineMap,
    labels: readonly Label[],
  ) {
    this.known = labels
      .filter((label) => reaches[label.kind] !== undefined)
      .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
      .map((label) => ({ label, marker: markerOf(label).addTo(map) }));
    map.on('idle', this.settleSoon);
    this.settleSoon();
  }

  /** After the pins have changed, which the map itself does not notice. */
  readonly settleSoon = () => {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(this.settle);
  };

  private readonly settle = () => {
    const ground = this.map.getContainer();
    const edge = boxOf(ground);
    const taken: Box[] = [...ground.parentElement!.querySelectorAll(inFront)].map(boxOf);
    const isFree = (box: Box) => isInside(box, edge) && !taken.some((other) => overlap(box, other));
    const reach = reachKm(this.map);
    for (const { label, marker } of this.known) {
      const box = boxOf(marker.getElement());
      const fits = (shift: number) => isFree(below(box, shift - marker.getOffset().y));
      const shift = reach <= reaches[label.kind]! ? shifts[label.kind]?.find(fits) : undefined;
      marker.getElement().classList.toggle('away', shift === undefined);
      if (shift === undefined) continue;
      taken.push(below(box, shift - marker.getOffset().y));
      marker.setOffset([0, shift]);
    }
  };
}

function markerOf({ name, kind, location }: Label) {
  const element = document.createElement('span');
  element.className = `map-label away ${kind.toLowerCase()}`;
  element.setAttribute('aria-hidden', 'true');
  element.append(name);
  return new Marker({ element }).setLngLat([location.lon, location.lat]);
}
