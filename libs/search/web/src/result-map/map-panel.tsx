import { useQuery } from '@apollo/client/react';
import { formatPrice, useCity, useLanguage } from '@stadtlive/web-client';
import { MapGroundDocument } from '@stadtlive/web-client/graphql';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Near } from '../filters/filters.ts';
import type { Hit } from '../results/answer.ts';
import { listingOf } from '../results/listing.ts';
import type { Point } from './geometry.ts';
import type { Pin } from './pins.ts';

const ResultMap = lazy(() => import('./result-map.tsx'));

interface MapPanelProps {
  near: Near | undefined;
  radiusKm: number;
  hits: readonly Hit[];
  selectedId: string | undefined;
  onSelect: (id: string) => void;
  onSearchHere: (near: Near) => void;
}

const none: readonly Hit[] = [];

export function MapPanel({
  near,
  radiusKm,
  hits = none,
  selectedId,
  onSelect,
  onSearchHere,
}: MapPanelProps) {
  const { t } = useTranslation('search');
  const city = useCity();
  const language = useLanguage();
  const { data: ground } = useQuery(MapGroundDocument);
  const [movedTo, setMovedTo] = useState<Point>();
  const [isUnavailable, setUnavailable] = useState(false);
  const { lat, lon } = near ?? city.center;
  const centre = useMemo(() => ({ lat, lon }), [lat, lon]);
  const pins = useMemo(
    () => hits.flatMap((hit) => pinOf(hit, city.slug, (cents) => formatPrice(cents, language))),
    [hits, city.slug, language],
  );
  const searchHere = () => {
    if (movedTo) onSearchHere({ ...movedTo, name: t('map.herePlace') });
    setMovedTo(undefined);
  };
  return (
    <>
      <div className="map">
        {isUnavailable ? (
          <p className="note">{t('map.unavailable')}</p>
        ) : (
          ground && (
            <Suspense>
              <ResultMap
                ground={ground}
                centre={centre}
                radiusKm={radiusKm}
                pins={pins}
                selectedId={selectedId}
                onSelect={onSelect}
                onMoved={setMovedTo}
                onUnavailable={() => setUnavailable(true)}
              />
            </Suspense>
          )
        )}
      </div>
      <p className="map-legend sm soft">
        <span>
          <i className="dot home" /> {t('map.home', { city: city.name })}
        </span>
        <span>
          <i className="dot region" /> {t('map.region')}
        </span>
        <span>
          {t('map.noSearch')}{' '}
          {movedTo && (
            <button type="button" className="centre" onClick={searchHere}>
              {t('map.here')}
            </button>
          )}
        </span>
      </p>
    </>
  );
}

function pinOf(hit: Hit, home: string, price: (cents: number) => string): Pin | [] {
  const { id, title, location, isHome } = listingOf(hit, home);
  const { node } = hit;
  if (!location) return [];
  return {
    id,
    title,
    location,
    isHome,
    ...(node.__typename === 'Product' && { price: price(node.priceCents) }),
  };
}
