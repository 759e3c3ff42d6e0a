const settlesAfterMs = 150;

/** What an entry of the history remembers besides the router's own. */
interface Remembering {
  key?: string;
  y?: number;
}

const entry = () => history.state as Remembering | null;

/** Where the places of this document stood. */
const positions = new Map<string, number>();

/**
 * The entry itself remembers, too: it outlives a way out to another portal and back, and nothing is
 * stored in the browser for it.
 */
export const positionOf = (place: string) => positions.get(place) ?? entry()?.y ?? 0;

export function keepPosition(place: string, y: number) {
  positions.set(place, y);
}

function handOverPosition() {
  history.replaceState({ ...entry(), y: scrollY }, '');
}

/** Hands over once scrolling has come to rest; browsers allow only so many changes of the history. */
export function handOverWhenSettled(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    const key = entry()?.key;
    timer = setTimeout(() => {
      timer = undefined;
      if (entry()?.key === key) handOverPosition();
    }, settlesAfterMs);
  };
  // A click may lead away at once, and what has been clicked is then no longer this entry.
  const hurry = () => timer !== undefined && handOverPosition();
  addEventListener('scroll', wait, { passive: true });
  addEventListener('click', hurry, { capture: true });
  addEventListener('pagehide', handOverPosition);
  return () => {
    clearTimeout(timer);
    removeEventListener('scroll', wait);
    removeEventListener('click', hurry, { capture: true });
    removeEventListener('pagehide', handOverPosition);
  };
}
