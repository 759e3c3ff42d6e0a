import type { ShownPicture } from './picture-field.tsx';

/** As many as the server takes of one product. */
export const mostPictures = 12;

/** The pictures with one of them at another place; out of range it stops at the end. */
export function movePicture(
  pictures: readonly ShownPicture[],
  id: string,
  to: number,
): ShownPicture[] {
  const moved = pictures.find((one) => one.id === id);
  const others = pictures.filter((one) => one !== moved);
  if (!moved) return others;
  const place = Math.min(Math.max(to, 0), others.length);
  return [...others.slice(0, place), moved, ...others.slice(place)];
}

/** Where the arrow keys, Home and End lead from a place; undefined for any other key. */
export function placeForKey(key: string, place: number, count: number): number | undefined {
  const places: Record<string, number> = {
    ArrowLeft: place - 1,
    ArrowUp: place - 1,
    ArrowRight: place + 1,
    ArrowDown: place + 1,
    Home: 0,
    End: count - 1,
  };
  const to = places[key];
  return to === undefined ? undefined : Math.min(Math.max(to, 0), count - 1);
}
