import type { Drawing } from '../drawing/drawing.ts';
import type { PosterContent } from './poster-content.ts';
import { tableStand } from './table-stand.ts';
import { windowPoster } from './window-poster.ts';

interface PosterFormat {
  readonly draw: (content: PosterContent) => Drawing;
  /** Points of the sheet it is printed on. */
  readonly sheet: readonly [width: number, height: number];
}

const a3 = [841.89, 1190.55] as const;
const a4 = [595.28, 841.89] as const;
const a6 = [297.64, 419.53] as const;

/** What can be printed: file, then format, the usual one first. */
const formats: Record<string, Record<string, PosterFormat>> = {
  poster: { a4: { draw: windowPoster, sheet: a4 }, a3: { draw: windowPoster, sheet: a3 } },
  // A5 once it is folded.
  tischaufsteller: {
    a5: { draw: tableStand, sheet: a4 },
    a6: { draw: windowPoster, sheet: a6 },
  },
};

/** Undefined for what there is not. @param format the file's usual one where absent */
export function posterFormat(file: string, format: string | undefined): PosterFormat | undefined {
  if (!Object.hasOwn(formats, file)) return undefined;
  const ofFile = formats[file]!;
  const wanted = format ?? Object.keys(ofFile)[0]!;
  return Object.hasOwn(ofFile, wanted) ? ofFile[wanted] : undefined;
}
