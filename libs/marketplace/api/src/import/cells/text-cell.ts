import { optionalText } from '@stadtlive/kernel';
import { UnreadableCell, type FindingCode } from './finding.ts';

/** `="0123"` is how a spreadsheet is kept from taking zeros away. */
const quotedFormula = /^="(.*)"$/s;

/** Of cells that hold a number, a unit, a category; longer ones are not even looked at. */
export const longestPlain = 200;

/** A cell as it is read by everything else: without the wrappings of spreadsheets. */
export const cellText = (cell: string): string =>
  (quotedFormula.exec(cell)?.[1] ?? cell).normalize('NFC').trim();

/** One line, as it could be typed. @throws UnreadableCell */
export function lineOf(cell: string, most: number, tooLong: FindingCode): string {
  const line = withoutMarks(cell)
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return typeable(line, most, tooLong);
}

/** The title of a product; web shops export it with entities, some with markup. @throws UnreadableCell */
export const titleOfCell = (cell: string): string =>
  lineOf(isMarkup(cell) ? withoutMarkup(cell) : withoutEntities(cell), 160, 'TITLE_TOO_LONG');

/** Signs without width that come along with what is copied; nobody could find them to remove them. */
const withoutMarks = (text: string): string => text.replace(/[\u200e\u200f\ufeff]/g, '');

function typeable(text: string, most: number, tooLong: FindingCode): string {
  if (text.length > most) throw new UnreadableCell(tooLong, String(most));
  try {
    optionalText('cell', text, { max: most, lines: true });
  } catch {
    throw new UnreadableCell('CELL_UNREADABLE');
  }
  return text;
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
  const plain = isMarkup(cell) ? withoutMarkup(cell) : cell;
  const text = withoutMarks(plain)
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/[^\P{Cc}\n]/gu, '')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return typeable(text, most, tooLong);
}

const isMarkup = (cell: string): boolean =>
  /<\/?(p|br|div|li|ul|ol|a|b|u|img|strong|span|h\d|i|em|table|script|style)\b[^<>]*>/i.test(cell);

const withoutEntities = (cell: string): string =>
  cell.replace(/&(#?\w{2,6});/g, (whole, name: string) => entities[name] ?? whole);

const withoutMarkup = (cell: string): string =>
  withoutEntities(
    withoutPrograms(cell)
      .replace(/<li\b[^<>]*>/gi, '\n– ')
      .replace(/<(br|\/p|\/div|\/h\d|\/tr)\b[^<>]*>/gi, '\n')
      .replace(/<[a-z/!][^<>]*>/gi, ''),
  );

/** What stands between `<script>` or `<style>` and its end is for machines. */
const withoutPrograms = (cell: string): string =>
  cell
    .split(/<(?=(?:script|style)\b)/i)
    .map((part, i) => (i === 0 ? part : part.replace(/^.*?<\/(?:script|style)\s*>/is, '')))
    .join('');
