import { useRef } from 'react';
import { useSliderState } from 'react-stately/useSliderState';

/** Keys come in bursts; the history gets one entry for each burst. */
export const settleMs = 600;
const page = 3;

interface RadiusProps {
  steps: readonly number[];
  radiusKm: number;
  onPreview: (km: number) => void;
  onRelease: (km: number) => void;
}

/** The slider's state in steps: position 1 is the first step, its right edge on the track. */
export function useRadius({ steps, radiusKm, onPreview, onRelease }: RadiusProps) {
  const byPointer = useRef(false);
  const settling = useRef<ReturnType<typeof setTimeout>>(undefined);
  const kmAt = (position: number) => steps[Math.min(steps.length, Math.max(1, position)) - 1]!;

  const release = (km: number) => {
    clearTimeout(settling.current);
    settling.current = undefined;
    onRelease(km);
  };
  const preview = (position: number) => {
    const km = kmAt(position);
    if (km !== radiusKm) onPreview(km);
    if (byPointer.current) return;
    clearTimeout(settling.current);
    settling.current = setTimeout(() => release(km), settleMs);
  };

  const state = useSliderState({
    value: [steps.indexOf(radiusKm) + 1],
    minValue: 0,
    maxValue: steps.length,
    onChange: ([position]) => preview(position!),
    onChangeEnd: ([position]) => {
      if (!byPointer.current) return;
      byPointer.current = false;
      release(kmAt(position!));
    },
    numberFormatter: new Intl.NumberFormat(),
  });

  return {
    state: { ...state, pageSize: page },
    /** Moves by steps, as the buttons do. */
    move: (by: number) => preview(steps.indexOf(radiusKm) + 1 + by),
    grab: ({ button }: { button: number }) => {
      if (button === 0) byPointer.current = true;
    },
    /** The person moves on before the keys have settled. */
    leave: () => {
      if (settling.current !== undefined) release(radiusKm);
    },
  };
}
