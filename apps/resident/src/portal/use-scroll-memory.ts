import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { reachPosition } from './reach-position.ts';
import { handOverWhenSettled, keepPosition, positionOf } from './scroll-positions.ts';

/** A new page begins at its top; the way back ends where it began. */
export function useScrollMemory() {
  const { key, pathname, search } = useLocation();
  const place = `${key} ${pathname}${search}`;
  const type = useNavigationType();
  const lastPath = useRef(pathname);

  useEffect(() => {
    history.scrollRestoration = 'manual';
  }, []);
  // Before the paint: the scroll event of the new page's start must not count for the old one.
  useLayoutEffect(() => {
    const keep = () => keepPosition(place, scrollY);
    addEventListener('scroll', keep, { passive: true });
    return () => removeEventListener('scroll', keep);
  }, [place]);
  useLayoutEffect(handOverWhenSettled, [place]);
  useLayoutEffect(() => {
    const isSamePage = lastPath.current === pathname;
    lastPath.current = pathname;
    if (type === 'POP') return reachPosition(positionOf(place));
    if (isSamePage) return keepPosition(place, scrollY);
    scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
    return undefined;
  }, [place, pathname, type]);
}
