const storeKey = 'scroll';
const most = 50;

/** Where each entry of this tab's history stood; outlives a way out to another portal and back. */
const positions = new Map<string, number>(
  JSON.parse(sessionStorage.getItem(storeKey) ?? '[]') as [string, number][],
);

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

export const storePositions = () =>
  sessionStorage.setItem(storeKey, JSON.stringify([...positions].slice(-most)));
