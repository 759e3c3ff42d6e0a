import { useCity } from '@stadtlive/web-client';
import { ListingCard } from '../listing-card/listing-card.tsx';
import type { Hit } from './answer.ts';
import { listingOf } from './listing.ts';

export interface Selection {
  selectedId: string | undefined;
  onSelect: (id: string) => void;
}

interface HitListProps extends Selection {
  hits: readonly Hit[];
  freshBeyondKm: number | undefined;
}

export function HitList({ hits, freshBeyondKm, selectedId, onSelect }: HitListProps) {
  const { slug } = useCity();
  const isFresh = (hit: Hit) =>
    freshBeyondKm !== undefined && (hit.distanceKm ?? 0) > freshBeyondKm;
  return (
    <ul className="list">
      {hits.map((hit) => (
        <li key={hit.node.id}>
          <ListingCard
            listing={listingOf(hit, slug)}
            isFresh={isFresh(hit)}
            isSelected={hit.node.id === selectedId}
            onSelect={onSelect}
          />
        </li>
      ))}
    </ul>
  );
}
