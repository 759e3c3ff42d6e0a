import type { CsvFault } from '@stadtlive/kernel';
import type { Content } from '../../product/content.ts';
import { contentOf, unitOf } from '../cells/content-cell.ts';
import { UnreadableCell, type Finding, type FindingCode } from '../cells/finding.ts';
import { gtinOf } from '../cells/gtin-cell.ts';
import { grossOf, priceOf } from '../cells/price-cell.ts';
import { stockOf } from '../cells/stock-cell.ts';
import { cellText, lineOf, longestPlain, textOf, titleOfCell } from '../cells/text-cell.ts';
import { vatOf } from '../cells/vat-cell.ts';
import { yesNoOf } from '../cells/yes-no-cell.ts';
import { expectPlausible } from '../../product/content.ts';
import { shortened } from '../reading/cut-text.ts';
import type { ColumnUse, ImportField } from '../columns/import-field.ts';
import type { CheckedRow, RowDraft } from './row-draft.ts';

export interface RawRow {
  readonly number: number;
  readonly cells: readonly string[];
  readonly broken?: CsvFault | undefined;
}

const longestCell = 20_000;
const longestAddress = 2_000;

/** Fields of numbers and single words. */
const plain: ReadonlySet<ImportField> = new Set([
  'GTIN',
  'PRICE',
  'NET_PRICE',
  'VAT',
  'CONTENT',
  'CONTENT_UNIT',
  'STOCK',
  'CATEGORY',
  'PUBLISHED',
]);

/** Reads the cells of one row one by one, and notes what cannot be read. */
class RowReading {
  readonly draft: RowDraft = { stock: [], axes: [], pictures: [] };
  readonly findings: Finding[] = [];

  constructor(
    private readonly cells: readonly string[],
    private readonly columns: readonly ColumnUse[],
  ) {}

  note(code: FindingCode, column: number | null, more?: string): void {
    const cell = column === null ? '' : (this.cells[column] ?? '');
    this.findings.push({
      code,
      column,
      ...(cell && { value: shortened(cell, 80) }),
      ...(more !== undefined && { more }),
    });
  }

  /** Filled cells of the columns that are used for a field. */
  *of(field: ImportField): Generator<{ text: string; at: number; use: ColumnUse }> {
    for (const [at, use] of this.columns.entries()) {
      if (use.field !== field) continue;
      const text = cellText(this.cells[at] ?? '');
      if (text !== '') yield { text, at, use };
    }
  }

  each(field: ImportField, read: (text: string, use: ColumnUse, at: number) => void): void {
    for (const { text, at, use } of this.of(field)) {
      try {
        read(text, use, at);
      } catch (error) {
        if (!(error instanceof UnreadableCell)) throw error;
        this.note(error.code, at, error.more);
      }
    }
  }
}

/** One row by itself: what it says, and why it cannot be taken in. */
export function checkRow(row: RawRow, columns: readonly ColumnUse[]): CheckedRow {
  const reading = new RowReading(row.cells, columns);
  const { draft, findings } = reading;
  const done = { number: row.number, draft, findings };
  if (row.broken) {
    const { kind, found, width } = row.broken;
    if (kind === 'WIDTH') reading.note('ROW_WIDTH', null, `${found}/${width}`);
    else reading.note('ROW_OPEN_QUOTE', null);
    return done;
  }
  for (const [at, { field }] of columns.entries()) {
    const cell = row.cells[at] ?? '';
    if (field === 'IGNORE') continue;
    const longest = plain.has(field) ? longestPlain : longestCell;
    if (cell.length > longest) reading.note('CELL_TOO_LONG', at, String(longest));
    else if (/[\0\ufffd]/.test(cell)) reading.note('CELL_UNREADABLE', at);
  }
  if (findings.length > 0) return done;
  readNames(reading);
  readPrices(reading);
  readContent(reading);
  readRest(reading);
  return done;
}

function readNames(reading: RowReading): void {
  const { draft } = reading;
  reading.each('SKU', (text) => (draft.sku = lineOf(text, 60, 'SKU_TOO_LONG')));
  reading.each('PARENT', (text) => (draft.parent = lineOf(text, 60, 'SKU_TOO_LONG')));
  reading.each('TITLE', (text) => (draft.title = titleOfCell(text)));
  const parts: string[] = [];
  reading.each('DESCRIPTION', (text) => {
    parts.push(textOf(text, 4000, 'DESCRIPTION_TOO_LONG'));
    draft.description = textOf(parts.filter(Boolean).join('\n'), 4000, 'DESCRIPTION_TOO_LONG');
  });
  reading.each('GTIN', (text, _, at) => {
    const read = gtinOf(text);
    if (!read) return;
    if (read.gtin) draft.gtin = read.gtin;
    if (read.wasRepaired) reading.note('GTIN_REPAIRED', at, read.gtin!);
    if (!read.internal) return;
    draft.sku ??= read.internal;
    reading.note('GTIN_INTERNAL', at);
  });
  reading.each('AXIS', (text, { axis = '' }) =>
    draft.axes.push({ name: axis, value: lineOf(text, 60, 'AXIS_TOO_LONG') }),
  );
}

function readPrices(reading: RowReading): void {
  const { draft } = reading;
  reading.each('VAT', (text, { vatKeys }) => (draft.vatRate = vatOf(text, vatKeys)));
  reading.each('PRICE', (text, use) => (draft.priceCents = priceOf(text, use.decimal ?? 'COMMA')));
  reading.each('NET_PRICE', (text, use, at) => {
    if (draft.priceCents !== undefined) return;
    const net = priceOf(text, use.decimal ?? 'COMMA');
    if (draft.vatRate === undefined) reading.note('NET_PRICE_NEEDS_VAT', at);
    else draft.priceCents = grossOf(net, draft.vatRate);
  });
}

function readContent(reading: RowReading): void {
  const { draft } = reading;
  const [unitCell] = reading.of('CONTENT_UNIT');
  reading.each('CONTENT', (text, { unit, decimal = 'COMMA' }, at) => {
    const besides = unitCell ? unitOf(unitCell.text) : null;
    const said = unit ? ({ unit, milli: 1000 } as const) : null;
    const content = contentOf(text, decimal, besides ?? said);
    if (content) draft.content = content;
    if (unitCell && !besides && !content) reading.note('CONTENT_UNIT_MISSING', at);
    if (content && !isPlausible(draft.priceCents, content)) reading.note('CONTENT_TOO_SMALL', at);
  });
}

function isPlausible(priceCents: number | undefined, content: Content): boolean {
  try {
    expectPlausible(priceCents ?? 0, content);
    return true;
  } catch {
    return false;
  }
}

function readRest(reading: RowReading): void {
  const { draft } = reading;
  reading.each('STOCK', (text, { placeId, decimal = 'COMMA' }, at) => {
    const { stock, wasNegative } = stockOf(text, decimal);
    if (placeId) draft.stock.push({ placeId, stock });
    if (wasNegative) reading.note('STOCK_NEGATIVE', at);
  });
  reading.each('CATEGORY', (text, { categories = {} }, at) => {
    const shelf = categories[text];
    if (shelf) draft.category = shelf;
    else if (shelf === undefined) reading.note('CATEGORY_UNKNOWN', at);
  });
  reading.each('MAKER_NAME', (text) => (draft.makerName = lineOf(text, 160, 'MAKER_TOO_LONG')));
  reading.each('MAKER_ADDRESS', (text) => {
    draft.makerAddress = lineOf(text, 300, 'MAKER_TOO_LONG');
  });
  reading.each('MAKER_CONTACT', (text) => {
    draft.makerContact = lineOf(text, 300, 'MAKER_TOO_LONG');
  });
  reading.each('PICTURE', (text) => {
    for (const address of text.split(/[\s|]+|[,;](?=\s*https?:)/).filter(Boolean)) {
      if (!isWebAddress(address)) throw new UnreadableCell('PICTURE_ADDRESS');
      draft.pictures.push(address);
    }
  });
  reading.each('PUBLISHED', (text) => (draft.isPublished = yesNoOf(text)));
}

const isWebAddress = (text: string): boolean =>
  text.length <= longestAddress && /^https?:\/\//i.test(text) && URL.canParse(text);
