import { Icon } from '@stadtlive/ui';
import { useCity } from '@stadtlive/web-client';
import { useTranslation } from 'react-i18next';
import type { Filters, Near } from '../filters/filters.ts';
import { ListingCard } from '../listing-card/listing-card.tsx';
import { MapPanel } from '../result-map/map-panel.tsx';
import type { Hit } from '../results/answer.ts';
import { listingOf } from '../results/listing.ts';

interface MapSideProps {
  isWide: boolean;
  filters: Filters;
  hits: readonly Hit[] | undefined;
  selectedId: string | undefined;
  onSelect: (id: string) => void;
  onSearchHere: (near: Near) => void;
  onList: () => void;
}

const none: readonly Hit[] = [];

/** Beside the list where there is room; on the phone in its place, with one card at the bottom. */
export default function MapSide({
  isWide,
  filters,
  hits = none,
  selectedId,
  onSelect,
  onSearchHere,
  onList,
}: MapSideProps) {
  const { t } = useTranslation('search');
  const { slug } = useCity();
  const chosen = hits.find((hit) => hit.node.id === selectedId) ?? hits[0];
  return (
    <div className="map-side">
      <MapPanel
        near={filters.near}
        radiusKm={filters.radiusKm}
        hits={hits}
        selectedId={selectedId}
        onSelect={onSelect}
        onSearchHere={onSearchHere}
      />
      {!isWide && (
        <div className="map-sheet">
          <div className="fab">
            <button type="button" className="btn" onClick={onList}>
              <Icon name="list-bullets" />
              {t('map.list')}
            </button>
          </div>
          {chosen && (
            <div className="sheet">
              <ListingCard listing={listingOf(chosen, slug)} />
            </div>
          )}
        </div>
      )}
    </div>
  );
}
