import { createRequire } from 'node:module';

const { resolve } = createRequire(import.meta.url);
const file = (subset: string, weight: number) =>
  resolve(`@fontsource/hanken-grotesk/files/hanken-grotesk-${subset}-${weight}-normal.woff`);

export type Weight = 'text' | 'strong';

const weights = { text: 400, strong: 700 } as const;

/** The portal's own letters come in files by script. */
const subsets = {
  latin:
    /[\u0000-\u00ff\u0131\u0152-\u0153\u02bb-\u02bc\u02c6\u02da\u02dc\u2000-\u206f\u20ac\u2122\u2191\u2193\u2212\u2215]/,
  'latin-ext': /[\u0100-\u02ba\u1e00-\u1e9f\u1ef2-\u1eff\u2020\u20a0-\u20ab\u20ad-\u20c0]/,
  vietnamese: /[\u1ea0-\u1ef1\u0300-\u0301\u0303\u0309\u0323]/,
} as const;

export interface Run {
  readonly text: string;
  readonly font: string;
}

/** A line cut where another file has the letters. What no file has stays in the first one. */
export function runsOf(text: string, weight: Weight): Run[] {
  const runs: Run[] = [];
  for (const letter of text.normalize('NFC')) {
    const subset = Object.entries(subsets).find(([, letters]) => letters.test(letter))?.[0];
    const font = file(subset ?? 'latin', weights[weight]);
    const last = runs.at(-1);
    if (last?.font === font) runs[runs.length - 1] = { font, text: last.text + letter };
    else runs.push({ font, text: letter });
  }
  return runs;
}
