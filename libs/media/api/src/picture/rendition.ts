/** Widths a picture is kept in; a name, not a promise: nothing is enlarged. */
export const renditionWidths = [160, 480, 960, 1600] as const;

export type RenditionWidth = (typeof renditionWidths)[number];

/** The renditions of a picture that is `width` wide: up to the first that holds all of it. */
export const renditionsOf = (width: number): RenditionWidth[] =>
  renditionWidths.filter((_, i) => i === 0 || renditionWidths[i - 1]! < width);

/** The smallest rendition at least `wanted` pixels wide, else the widest. */
export function renditionFor(width: number, wanted: number): RenditionWidth {
  const there = renditionsOf(width);
  return there.find((rendition) => rendition >= wanted) ?? there.at(-1)!;
}

export const pathOf = (id: string, rendition: RenditionWidth): string =>
  `/medien/${id}/${rendition}.webp`;
