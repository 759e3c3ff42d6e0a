import { useCity } from '@stadtlive/web-client';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { PointChoice } from './point-choice.ts';
import { PointRadios } from './point-radios.tsx';
import type { usePointChoices } from './use-point-choices.ts';

const LocationMap = lazy(() => import('@stadtlive/directory-web/location-map'));

interface PointOnMapProps {
  found: ReturnType<typeof usePointChoices>;
  chosen: PointChoice | undefined;
  /** Written on the map. */
  name: string;
  onChoose: (key: string) => void;
}

/** Where the shop will be found, in words and on the map, and how to put that right. */
export function PointOnMap({ found, chosen, name, onChoose }: PointOnMapProps) {
  const { choices, isCurrent, isComplete, hasFailed } = found;
  const say = usePointWords();
  if (!isComplete && !chosen) return null;
  return (
    <div className="point">
      <p role="status" className="sm">
        {say({ chosen, isCurrent, hasFailed })}
      </p>
      {chosen && (
        <Suspense fallback={<div className="map location-map" />}>
          <LocationMap name={name} location={chosen.location} />
        </Suspense>
      )}
      {chosen && choices.length > 1 && (
        <PointRadios choices={choices} chosen={chosen} onChoose={onChoose} />
      )}
    </div>
  );
}

function usePointWords() {
  const { t } = useTranslation('merchant');
  const { name: city } = useCity();
  return (state: {
    chosen: PointChoice | undefined;
    isCurrent: boolean;
    hasFailed: boolean;
  }): string => {
    if (!state.isCurrent) return t('point.searching');
    if (state.chosen) {
      const { origin, name, context } = state.chosen;
      return t(`point.found.${origin}`, { name, place: context ?? city });
    }
    return state.hasFailed ? t('point.failed') : t('point.unknown', { city });
  };
}
