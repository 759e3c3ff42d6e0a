import { useCity } from '@stadtlive/web-client';
import type { Filters } from '../filters/filters.ts';
import { SearchCentre } from '../place-chooser/search-centre.tsx';
import { RadiusSlider } from '../radius-slider/radius-slider.tsx';
import { hitsWithin } from '../radius-slider/rings.ts';
import type { useSearch } from '../results/use-search.ts';

interface RadiusControlProps {
  filters: Filters;
  search: ReturnType<typeof useSearch>;
  onPreview: (change: Partial<Filters>) => void;
  onCommit: (change: Partial<Filters>) => void;
  onRelease: (km: number) => void;
  onDragging: (isDragging: boolean) => void;
}

/** The slider with the figures of the latest answer. */
export function RadiusControl({
  filters,
  search,
  onPreview,
  onCommit,
  onRelease,
  onDragging,
}: RadiusControlProps) {
  const { radiusSteps } = useCity();
  const { radiusKm, near } = filters;
  const found = search.answer?.search;
  const isCounted = search.answer?.input.radiusKm === radiusKm && found?.totalCountIsExact;
  const hits =
    found &&
    (isCounted
      ? { total: found.totalCount, home: found.homeCount }
      : hitsWithin(found.distanceHistogram, radiusKm));
  return (
    <RadiusSlider
      steps={radiusSteps}
      radiusKm={radiusKm}
      rings={found?.distanceHistogram}
      hits={hits}
      isEstimated={found !== undefined && !found.histogramIsExact}
      isCounting={search.isPending && search.answer !== undefined}
      centre={<SearchCentre near={near} onChoose={(place) => onCommit({ near: place })} />}
      onPreview={(km) => onPreview({ radiusKm: km })}
      onRelease={onRelease}
      onDragging={onDragging}
    />
  );
}
