import { setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import { Icon } from '@stadtlive/ui';
import { formatStep, useCity, useLanguage } from '@stadtlive/web-client';
import type { MapGroundQuery } from '@stadtlive/web-client/graphql';
import { useTranslation } from 'react-i18next';
import type { Point } from './geometry.ts';
import type { Pin } from './pins.ts';
import { useEngine } from './use-engine.ts';

setWorkerUrl(workerUrl);

export interface ResultMapProps {
  ground: MapGroundQuery;
  centre: Point;
  radiusKm: number;
  pins: readonly Pin[];
  selectedId: string | undefined;
  onSelect: (id: string) => void;
  onMoved: (centre: Point) => void;
  onUnavailable: () => void;
}

export default function ResultMap(props: ResultMapProps) {
  const { t } = useTranslation('search');
  const language = useLanguage();
  const city = useCity();
  const km = formatStep(props.radiusKm, language);
  const { container, zoom } = useEngine({
    ...props,
    home: city.name,
    ringWords: km,
    clusterLabel: (count) => t('map.cluster', { count }),
  });
  return (
    <>
      <div
        ref={container}
        className="map-canvas"
        role="group"
        aria-label={t('map.label', { city: city.name, km })}
      />
      <div className="zoom">
        <button type="button" aria-label={t('map.zoomIn')} onClick={() => zoom(1)}>
          <Icon name="plus" />
        </button>
        <button type="button" aria-label={t('map.zoomOut')} onClick={() => zoom(-1)}>
          <Icon name="minus" />
        </button>
      </div>
      <p className="cap">{props.ground.city.outlineSource}</p>
    </>
  );
}
