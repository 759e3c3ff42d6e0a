const longestWaitMs = 5000;
const ownMoves = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/**
 * Scrolls to a place, as soon as the page has grown that long; a person who moves by themselves is
 * left alone. Returns how to give up.
 */
export function reachPosition(y: number): () => void {
  const given = new AbortController();
  const stop = () => given.abort();
  const go = () => {
    scrollTo(0, y);
    if (document.documentElement.scrollHeight - innerHeight >= y) stop();
  };
  go();
  if (given.signal.aborted) return stop;
  const growth = new ResizeObserver(go);
  growth.observe(document.body);
  const timer = setTimeout(stop, longestWaitMs);
  given.signal.addEventListener('abort', () => {
    growth.disconnect();
    clearTimeout(timer);
  });
  for (const move of ownMoves) {
    addEventListener(move, stop, { passive: true, signal: given.signal });
  }
  return stop;
}
