import { UnreadableCell } from './finding.ts';
import { milliOf } from './number-text.ts';

const rates = [190, 70, 0];

const words: readonly (readonly [number, RegExp])[] = [
  [190, /^(voll|normal|standard|regel|full|allgemein|hoch)|^(mwst|ust)?19/],
  [70, /^(erm|redu|halb|niedrig|low)|^(mwst|ust)?0?7(%|$)/],
  [0, /^(frei|steuerfrei|ohne|keine|exempt|zero|none|null|tax ?free)/],
];

/** What a till may write in place of a rate. */
export const isVatKey = (cell: string): boolean => /^([1-9]|[a-e])$/i.test(cell) && cell !== '7';

/** Per mille. @param keys rates by the till's own keys */
export function vatOf(cell: string, keys: Readonly<Record<string, number>> = {}): number {
  const text = cell.toLowerCase().trim();
  const key = keys[text] ?? keys[text.toUpperCase()];
  if (key !== undefined) return key;
  const number = milliOf(
    text.replace(/%|prozent|percent/g, ''),
    /,/.test(text) ? 'COMMA' : 'POINT',
  );
  // 19 per cent is said as 19, as 0.19 or as 190 per mille.
  const meant = [
    number === null ? null : number / 100,
    number,
    number === null ? null : number / 1000,
  ];
  const found = rates.find((rate) => meant.includes(rate));
  if (found !== undefined && number !== null) return found;
  const word = words.find(([, is]) => is.test(text));
  if (word && number === null) return word[0];
  throw new UnreadableCell('VAT_UNKNOWN');
}
