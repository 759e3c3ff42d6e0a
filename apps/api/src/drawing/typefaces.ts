import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';

export type Weight = 'regular' | 'bold';

export interface Face {
  readonly name: string;
  readonly file: string;
  readonly font: Font;
  /** Whether a PDF can hold it as it is; otherwise its outlines are drawn. */
  readonly isEmbeddable: boolean;
  /** Stroke in em that brings it up to the weight, where its file has the regular one only. */
  readonly stroke: number;
}

const resolve = createRequire(import.meta.url).resolve;
const hanken = (subset: string, weight: number) =>
  `@fontsource/hanken-grotesk/files/hanken-grotesk-${subset}-${weight}-normal.woff`;
const onest = (subset: string) =>
  `@fontsource-variable/onest/files/onest-${subset}-wght-normal.woff2`;

const weights: Record<Weight, number> = { regular: 400, bold: 700 };
const known = new Map<Weight, readonly Face[]>();

/** The project's own files in the order in which they are asked for a letter: nothing else is needed. */
export function facesOf(weight: Weight): readonly Face[] {
  const loaded = known.get(weight);
  if (loaded) return loaded;
  const latin = ['latin', 'latin-ext', 'vietnamese'].map((subset) =>
    load(hanken(subset, weights[weight]), { isEmbeddable: true, stroke: 0 }),
  );
  // Variable: read at its regular weight.
  const others = ['cyrillic', 'cyrillic-ext', 'symbols', 'math'].map((subset) =>
    load(onest(subset), { isEmbeddable: false, stroke: weight === 'bold' ? 0.04 : 0 }),
  );
  const faces = [...latin, ...others];
  known.set(weight, faces);
  return faces;
}

function load(path: string, rest: Pick<Face, 'isEmbeddable' | 'stroke'>): Face {
  const file = resolve(path);
  return { name: path.split('/').at(-1)!, file, font: create(readFileSync(file)), ...rest };
}
