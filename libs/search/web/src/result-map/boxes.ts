export type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/** Where an element is on screen, in px. */
export const boxOf = (element: Element): Box => element.getBoundingClientRect();

const gapPx = 3;

/** True as well when less than a hair lies between them. */
export const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right + gapPx &&
  other.left < one.right + gapPx &&
  one.top < other.bottom + gapPx &&
  other.top < one.bottom + gapPx;

export const isInside = (box: Box, edge: Box): boolean =>
  box.left >= edge.left &&
  box.right <= edge.right &&
  box.top >= edge.top &&
  box.bottom <= edge.bottom;

/** The box moved down by so many px. */
export const below = (box: Box, px: number): Box => ({
  left: box.left,
  right: box.right,
  top: box.top + px,
  bottom: box.bottom + px,
});
