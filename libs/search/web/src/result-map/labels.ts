import { Marker, type Map as EngineMap } from 'maplibre-gl';
import type { MapGroundQuery } from '@stadtlive/web-client/graphql';
import { boxOf, overlap, type Box } from './boxes.ts';
import { reachKm } from './reach.ts';

type Label = MapGroundQuery['mapLabels'][number];

/** A kind of name is worth its room while the map reaches no farther than this, in km. */
const reaches: Partial<Record<Label['kind'], number>> = {
  CITY: Infinity,
  DISTRICT: 16,
  POSTCODE: 13,
};
const order = ['CITY', 'DISTRICT', 'POSTCODE'];
const inFront = '.pin, .ring-label, .centre-cross';

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
    const taken: Box[] = [...this.map.getContainer().querySelectorAll(inFront)].map(boxOf);
    const reach = reachKm(this.map);
    for (const { label, marker } of this.known) {
      const element = marker.getElement();
      const box = boxOf(element);
      const fits = reach <= reaches[label.kind]! && !taken.some((other) => overlap(box, other));
      element.classList.toggle('away', !fits);
      if (fits) taken.push(box);
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
