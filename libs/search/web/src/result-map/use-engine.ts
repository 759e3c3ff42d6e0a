import { onColoursChange } from '@stadtlive/ui';
import { Map as EngineMap } from 'maplibre-gl';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { coloursOf } from './colours.ts';
import { groundStyle, layersIn } from './ground-style.ts';
import { Labels } from './labels.ts';
import { Pins } from './pins.ts';
import type { ResultMapProps } from './result-map.tsx';
import { Ring } from './ring.ts';

interface EngineProps extends ResultMapProps {
  home: string;
  ringWords: string;
  clusterLabel: (count: number) => string;
}

interface Engine {
  map: EngineMap;
  ring: Ring;
  pins: Pins;
  labels: Labels;
}

/** Starts the map engine in a container and keeps it in step with the search. */
export function useEngine(props: EngineProps) {
  const container = useRef<HTMLDivElement>(null);
  const [engine, setEngine] = useState<Engine>();
  const { centre, radiusKm, pins, selectedId, ringWords } = props;

  const start = useEffectEvent((element: HTMLElement) => startEngine(element, props, setEngine));
  useEffect(() => {
    const map = start(container.current!);
    return () => {
      setEngine(undefined);
      map?.remove();
    };
  }, []);

  useEffect(
    () => engine?.ring.show(centre, radiusKm, ringWords),
    [engine, centre, radiusKm, ringWords],
  );
  useEffect(() => {
    engine?.pins.show(pins, selectedId);
    engine?.labels.settleSoon();
  }, [engine, pins, selectedId]);
  useEffect(() => engine && onColoursChange(() => repaint(engine.map)), [engine]);

  return {
    container,
    zoom: (by: number) => void engine?.map.easeTo({ zoom: engine.map.getZoom() + by }),
  };
}

function startEngine(container: HTMLElement, props: EngineProps, ready: (engine: Engine) => void) {
  const { ground, centre, radiusKm, onSelect, onMoved, onUnavailable, clusterLabel, home } = props;
  const colours = coloursOf(container);
  let map: EngineMap;
  try {
    map = new EngineMap({
      container,
      style: groundStyle({ outline: ground.city.outline, centre, radiusKm }, colours),
      center: [centre.lon, centre.lat],
      zoom: 10,
      maxZoom: 17,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
    });
  } catch {
    // No WebGL on this device.
    onUnavailable();
    return undefined;
  }
  map.touchZoomRotate.disableRotation();
  const ring = new Ring(map, centre, radiusKm);
  ring.fit(radiusKm, 0);
  map.on('load', () => {
    const labels = ground.mapLabels.filter((label) => label.name !== home);
    const pins = new Pins(map, { onSelect, clusterLabel });
    ready({ map, ring, pins, labels: new Labels(map, labels) });
  });
  map.on('dragend', () => {
    const { lat, lng } = map.getCenter();
    onMoved({ lat, lon: lng });
  });
  return map;
}

function repaint(map: EngineMap) {
  for (const layer of layersIn(coloursOf(map.getContainer()))) {
    for (const [name, value] of Object.entries(layer.paint ?? {})) {
      map.setPaintProperty(layer.id, name as never, value as never);
    }
  }
}
