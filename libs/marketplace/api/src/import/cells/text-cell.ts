import { UnreadableCell, type FindingCode } from './finding.ts';

/** `="0123"` is how a spreadsheet is kept from taking zeros away. */
const quotedFormula = /^="(.*)"$/s;

/** A cell as it is read by everything else: without the wrappings of spreadsheets. */
export const cellText = (cell: string): string =>
  (quotedFormula.exec(cell)?.[1] ?? cell).normalize('NFC').trim();

/** One line. @throws UnreadableCell */
export function lineOf(cell: string, most: number, tooLong: FindingCode): string {
  const line = cell.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  if (line.length > most) throw new UnreadableCell(tooLong, String(most));
  return line;
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  '#39': "'",
  nbsp: ' ',
  euro: '€',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
};

/** Several lines; markup, as web shops export it, becomes plain text. @throws UnreadableCell */
export function textOf(cell: string, most: number, tooLong: FindingCode): string {
  const isMarkup = /<\/?(p|br|div|li|ul|b|strong|span|h\d|i|em|table)\b[^>]*>/i.test(cell);
  const plain = isMarkup ? withoutMarkup(cell) : cell;
  const text = plain
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/[^\P{Cc}\n]/gu, '')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (text.length > most) throw new UnreadableCell(tooLong, String(most));
  return text;
}

const withoutMarkup = (cell: string): string =>
  cell
    .replace(/<li\b[^>]*>/gi, '\n– ')
    .replace(/<(br|\/p|\/div|\/h\d|\/tr)\b[^>]*>/gi, '\n')
    .replace(/<[a-z/!][^>]*>/gi, '')
    .replace(/&(#?\w{2,6});/g, (whole, name: string) => entities[name] ?? whole);
