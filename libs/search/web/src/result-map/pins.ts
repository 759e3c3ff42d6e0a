import { Marker, type Map as EngineMap } from 'maplibre-gl';
import { clusters } from './clusters.ts';
import type { Point } from './geometry.ts';

export interface Pin {
  id: string;
  title: string;
  location: Point;
  isHome: boolean;
  /** A price stands on the pin; everything else is a dot. */
  price?: string;
}

export interface PinActions {
  onSelect: (id: string) => void;
  clusterLabel: (count: number) => string;
}

const nearPx = 30;

/** Draws pins as elements of the page: they take the city's colours and need no glyphs. */
export class Pins {
  private readonly markers = new Map<string, Marker>();
  private pins: readonly Pin[] = [];
  private selectedId: string | undefined;

  constructor(
    private readonly map: EngineMap,
    private readonly actions: PinActions,
  ) {
    map.on('zoomend', this.draw);
  }

  show(pins: readonly Pin[], selectedId: string | undefined) {
    this.pins = pins;
    this.selectedId = selectedId;
    this.draw();
  }

  private readonly draw = () => {
    const spots = clusters(
      this.pins,
      ({ location }) => this.map.project([location.lon, location.lat]),
      nearPx,
    );
    const wanted = new Map(spots.map(({ items }) => [this.keyOf(items), items]));
    for (const [key, marker] of this.markers) {
      if (wanted.has(key)) continue;
      marker.remove();
      this.markers.delete(key);
    }
    for (const [key, items] of wanted) {
      if (this.markers.has(key)) continue;
      const { lon, lat } = items[0]!.location;
      const element = items.length === 1 ? this.single(items[0]!) : this.cluster(items);
      const anchor = element.classList.contains('price-pin') ? 'bottom' : 'center';
      this.markers.set(key, new Marker({ element, anchor }).setLngLat([lon, lat]).addTo(this.map));
    }
  };

  private keyOf(items: readonly Pin[]) {
    const isSelected = items.some(({ id }) => id === this.selectedId);
    return `${items.map(({ id, price }) => `${id}${price ?? ''}`).join()}${isSelected ? '!' : ''}`;
  }

  private single(pin: Pin) {
    const kind = pin.price === undefined ? 'dot-pin' : 'price-pin';
    const button = this.button([pin], kind, pin.price ? `${pin.title}, ${pin.price}` : pin.title);
    button.append(pin.price ?? '');
    button.addEventListener('click', () => this.actions.onSelect(pin.id));
    return button;
  }

  private cluster(items: readonly Pin[]) {
    const button = this.button(items, 'cluster-pin', this.actions.clusterLabel(items.length));
    button.append(String(items.length));
    const { lon, lat } = items[0]!.location;
    button.addEventListener('click', () => {
      this.actions.onSelect(items[0]!.id);
      this.map.easeTo({ center: [lon, lat], zoom: this.map.getZoom() + 1.6, duration: 280 });
    });
    return button;
  }

  private button(items: readonly Pin[], kind: string, label: string) {
    const button = document.createElement('button');
    button.type = 'button';
    // The list is the accessible equal: the map adds no stops to the tab order.
    button.tabIndex = -1;
    button.setAttribute('aria-label', label);
    const isSelected = items.some(({ id }) => id === this.selectedId);
    const isHome = items.some((pin) => pin.isHome);
    button.className = `pin ${kind} ${isHome ? 'home' : 'region'} ${isSelected ? 'selected' : ''}`;
    return button;
  }
}
