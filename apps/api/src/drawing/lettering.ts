import { facesOf, type Face, type Weight } from './typefaces.ts';

export interface Style {
  readonly size: number;
  readonly weight: Weight;
  /** Added between letters, in em. */
  readonly tracking?: number;
}

/** Letters in a row that one file has. */
export interface Run {
  readonly face: Face;
  readonly text: string;
}

/**
 * What can be set of a text: composed letters on one line, without what steers a computer and
 * without what no file has (emoji, other scripts).
 */
export const settable = (text: string): string =>
  [...text.normalize('NFC').replace(/\s+/g, ' ')]
    .filter((character) => !/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u.test(character))
    .filter((character) => character === ' ' || faceFor(character, 'regular') !== undefined)
    .join('')
    .replace(/ +/g, ' ')
    .trim();

export function runsOf(text: string, weight: Weight): Run[] {
  const runs: { face: Face; text: string }[] = [];
  for (const character of text) {
    const last = runs.at(-1);
    // A space stays with the word before it.
    const face = character === ' ' && last ? last.face : faceFor(character, weight);
    if (!face) continue;
    if (last?.face === face) last.text += character;
    else runs.push({ face, text: character });
  }
  return runs;
}

export const widthOfRun = ({ face, text }: Run, { size, tracking = 0 }: Style): number =>
  (face.font.layout(text).advanceWidth / face.font.unitsPerEm) * size +
  [...text].length * tracking * size;

export const widthOf = (text: string, style: Style): number =>
  runsOf(text, style.weight).reduce((sum, run) => sum + widthOfRun(run, style), 0);

/** The outlines of a run whose baseline begins at x, y; y grows downwards. */
export function outlinesOf(
  { face, text }: Run,
  { size, tracking = 0 }: Style,
  x: number,
  y: number,
) {
  const scale = size / face.font.unitsPerEm;
  const { glyphs, positions } = face.font.layout(text);
  let at = x;
  return glyphs
    .map(({ path }, i) => {
      const { xAdvance, xOffset, yOffset } = positions[i]!;
      const left = at + xOffset * scale;
      at += xAdvance * scale + tracking * size;
      return path.transform(scale, 0, 0, -scale, left, y - yOffset * scale).toSVG();
    })
    .join('');
}

const faceFor = (character: string, weight: Weight): Face | undefined =>
  facesOf(weight).find(({ font }) => font.hasGlyphForCodePoint(character.codePointAt(0)!));
