import { useEffect, useLayoutEffect, useRef } from 'react';
import { useLocation, useNavigationType } from 'react-router';
import { reachPosition } from './reach-position.ts';
import {
  forgetIfOpenedAnew,
  handOverPositions,
  keepPosition,
  positionOf,
} from './scroll-positions.ts';

/** A new page begins at its top; the way back ends where it began. */
export function useScrollMemory() {
  const { key, pathname, search } = useLocation();
  const place = `${key} ${pathname}${search}`;
  const type = useNavigationType();
  const lastPath = useRef(pathname);
  const isOpening = useRef(true);

  useEffect(() => {
    history.scrollRestoration = 'manual';
    addEventListener('pagehide', handOverPositions);
    return () => removeEventListener('pagehide', handOverPositions);
  }, []);
  // Before the paint: the scroll event of the new page's start must not count for the old one.
  useLayoutEffect(() => {
    const keep = () => keepPosition(place, scrollY);
    addEventListener('scroll', keep, { passive: true });
    return () => removeEventListener('scroll', keep);
  }, [place]);
  useLayoutEffect(() => {
    const isSamePage = lastPath.current === pathname;
    lastPath.current = pathname;
    if (isOpening.current) forgetIfOpenedAnew(place);
    isOpening.current = false;
    if (type === 'POP') return reachPosition(positionOf(place));
    if (isSamePage) return keepPosition(place, scrollY);
    scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
    return undefined;
  }, [place, pathname, type]);
}
