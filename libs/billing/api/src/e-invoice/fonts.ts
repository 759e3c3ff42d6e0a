import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

export type Weight = 400 | 600;

export interface Face {
  /** Under which the PDF knows it. */
  readonly name: string;
  readonly file: Buffer;
  readonly font: Font;
}

export interface Run {
  readonly face: Face;
  readonly text: string;
}

const { resolve } = createRequire(import.meta.url);
const subsets = ['latin', 'latin-ext', 'vietnamese'] as const;
const loaded = new Map<Weight, readonly Face[]>();

/** The faces of a weight; what one lacks the next may have. */
export function facesOf(weight: Weight): readonly Face[] {
  const known = loaded.get(weight);
  if (known) return known;
  const faces = subsets.map((subset) => {
    const name = `hanken-grotesk-${subset}-${weight}-normal`;
    const file = readFileSync(resolve(`@fontsource/hanken-grotesk/files/${name}.woff`));
    return { name, file, font: create(file) };
  });
  loaded.set(weight, faces);
  return faces;
}

/** A text in pieces of one face each; a letter no face has becomes a question mark (PDF/A knows no other way). */
export function runsOf(text: string, weight: Weight): Run[] {
  const faces = facesOf(weight);
  const runs: { face: Face; text: string }[] = [];
  for (const letter of text.normalize('NFC')) {
    const able = faces.find(({ font }) => font.hasGlyphForCodePoint(letter.codePointAt(0)!));
    const face = able ?? faces[0]!;
    const last = runs.at(-1);
    const shown = able ? letter : '?';
    if (last?.face === face) last.text += shown;
    else runs.push({ face, text: shown });
  }
  return runs;
}
