import { useEffect, useEffectEvent } from 'react';
import type { Filters } from './filters.ts';

/** Typing has paused when no letter came for this long. */
const pauseMs = 600;

/**
 * Tells once typing has paused, so that the address can follow. While anything else is being tried
 * as well, its own end takes the text along.
 */
export function useTypedText(
  change: Partial<Filters> | undefined,
  onPause: (text: string) => void,
): void {
  const typed = change && Object.keys(change).length === 1 ? change.text : undefined;
  const settle = useEffectEvent(onPause);
  useEffect(() => {
    if (typed === undefined) return;
    const timer = setTimeout(() => settle(typed), pauseMs);
    return () => clearTimeout(timer);
  }, [typed]);
}
