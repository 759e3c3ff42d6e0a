import { Marker, type GeoJSONSource, type Map as EngineMap } from 'maplibre-gl';
import { boxAround, ringShapes, type Point } from './geometry.ts';

const growMs = 180;
const padding = 44;
/** On the phone the search head and the sheet lie over the map. */
const covered = { top: 330, bottom: 290, left: 24, right: 24 };

/** The radius on the map: it grows and shrinks smoothly and keeps itself in sight. */
export class Ring {
  private shownKm: number;
  private centre: Point;
  private frame = 0;
  private readonly label = document.createElement('span');
  private readonly sign: Marker;
  private readonly cross: Marker;

  constructor(
    private readonly map: EngineMap,
    centre: Point,
    radiusKm: number,
  ) {
    this.centre = centre;
    this.shownKm = radiusKm;
    this.label.className = 'ring-label num';
    this.label.setAttribute('aria-hidden', 'true');
    this.sign = new Marker({ element: this.label }).setLngLat([centre.lon, centre.lat]).addTo(map);
    this.cross = new Marker({ element: crossElement() })
      .setLngLat([centre.lon, centre.lat])
      .addTo(map);
  }

  show(centre: Point, radiusKm: number, words: string) {
    const moved = centre.lat !== this.centre.lat || centre.lon !== this.centre.lon;
    this.centre = centre;
    this.label.textContent = words;
    this.grow(radiusKm);
    if (moved || !this.isComfortable(radiusKm)) this.fit(radiusKm, growMs);
  }

  fit(radiusKm: number, duration: number) {
    const isCovered = this.map.getContainer().clientWidth === window.innerWidth;
    this.map.fitBounds(boxAround(this.centre, radiusKm), {
      padding: isCovered ? covered : padding,
      duration: stillness() ? 0 : duration,
    });
  }

  private grow(targetKm: number) {
    cancelAnimationFrame(this.frame);
    const fromKm = this.shownKm;
    const start = performance.now();
    const step = (now: number) => {
      const share = stillness() ? 1 : Math.min(1, Math.max(0, (now - start) / growMs));
      this.draw(fromKm + (targetKm - fromKm) * (1 - (1 - share) ** 3));
      if (share < 1) this.frame = requestAnimationFrame(step);
    };
    step(start);
  }

  private draw(radiusKm: number) {
    this.shownKm = radiusKm;
    const { line, veil } = ringShapes(this.centre, radiusKm);
    this.map.getSource<GeoJSONSource>('ring')?.setData(line);
    this.map.getSource<GeoJSONSource>('veil')?.setData(veil);
    const [, [, north]] = boxAround(this.centre, radiusKm);
    this.sign.setLngLat([this.centre.lon, north]);
    this.cross.setLngLat([this.centre.lon, this.centre.lat]);
  }

  private isComfortable(radiusKm: number) {
    const [southWest, northEast] = boxAround(this.centre, radiusKm).map((corner) =>
      this.map.project(corner),
    );
    const { clientWidth, clientHeight } = this.map.getContainer();
    const room = Math.min(clientWidth, clientHeight);
    const across = northEast!.x - southWest!.x;
    return across < room * 0.96 && across > room * 0.3;
  }
}

function crossElement() {
  const element = document.createElement('span');
  element.className = 'centre-cross';
  element.setAttribute('aria-hidden', 'true');
  return element;
}

const stillness = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
