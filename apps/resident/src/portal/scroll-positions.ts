const most = 50;

interface Remembering {
  positions?: [string, number][];
}

/**
 * Where each entry of this tab's history stood. It outlives a way out to another portal and back
 * within the history itself: nothing is stored in the browser for it.
 */
const positions = new Map((history.state as Remembering | null)?.positions ?? []);

/** All entries opened by address share one key; a page opened anew has no place to go back to. */
export function forgetIfOpenedAnew(place: string) {
  const [opening] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (opening?.type === 'navigate') positions.delete(place);
}

export const positionOf = (place: string) => positions.get(place) ?? 0;

export function keepPosition(place: string, y: number) {
  positions.delete(place);
  positions.set(place, y);
}

export function handOverPositions() {
  const state = { ...(history.state as object | null), positions: [...positions].slice(-most) };
  history.replaceState(state, '');
}
