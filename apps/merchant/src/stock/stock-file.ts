import { parse } from 'csv-parse/browser/esm/sync';
import type { StockRowInput } from '@stadtlive/web-client/graphql';

export interface FileRow extends StockRowInput {
  /** In the file, counted from 1, the heading included. */
  line: number;
}

/** What is wrong with a row before it is sent. */
export interface WrongRow {
  line: number;
  reason: 'noNumber' | 'noStock' | 'fraction';
  /** What stands there. */
  text: string;
}

export type StockFile =
  | { rows: FileRow[]; wrong: WrongRow[] }
  | { fault: 'empty' | 'noColumns' | 'unreadable'; columns?: string[] };

const headings = {
  sku: /^(sku|artikel-?(nr|nummer)?|art-?nr|artnr|bestellnummer|itemnumber)$/,
  gtin: /^(gtin|ean|ean13|barcode|strichcode|upc)$/,
  stock: /^(stock|bestand|lagerbestand|vorrat|menge|anzahl|stueck|quantity|qty)$/,
};

const folded = (text: string) =>
  text
    .toLowerCase()
    .replace(/ü/g, 'ue')
    .replace(/ä/g, 'ae')
    .replace(/[^a-z0-9-]/g, '');

/** Tills write UTF-8, and old ones Windows-1252. */
export function decode(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Not UTF-8 after all: every byte means something in this one.
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const separators = [';', ',', '\t'];

function separatorOf(text: string): string {
  const head = text.slice(0, Math.max(text.search(/\r|\n/), 0) || undefined);
  const counted = separators.map((one) => ({ one, count: head.split(one).length }));
  return counted.toSorted((a, b) => b.count - a.count)[0]!.one;
}

/** Rows of a till's list: an article number or a GTIN, and how many there are. */
export function readStockFile(text: string): StockFile {
  let records: string[][];
  try {
    records = parse(text, {
      delimiter: separatorOf(text),
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      trim: true,
    });
  } catch {
    // A quote that never ends and the like: nothing in it can be trusted.
    return { fault: 'unreadable' };
  }
  const [head, ...body] = records;
  if (!head || body.length === 0) return { fault: 'empty' };
  const names = head.map(folded);
  const columnOf = (pattern: RegExp) => names.findIndex((name) => pattern.test(name));
  const [sku, gtin, stock] = [headings.sku, headings.gtin, headings.stock].map(columnOf);
  if (stock! < 0 || (sku! < 0 && gtin! < 0)) return { fault: 'noColumns', columns: head };
  const rows: FileRow[] = [];
  const wrong: WrongRow[] = [];
  body.forEach((cells, i) => {
    if (cells.every((cell) => cell === '')) return;
    const cell = (column: number | undefined) => (cells[column ?? -1] ?? '').trim();
    const line = i + 2;
    const count = cell(stock).replace(/[,.]0+$/, '');
    const ids = { sku: cell(sku), gtin: cell(gtin).replace(/[\s-]/g, '') };
    if (!ids.sku && !ids.gtin) return wrong.push({ line, reason: 'noNumber', text: '' });
    if (!/^-?\d{1,7}$/.test(count)) {
      const reason = /^\d+[.,]\d+$/.test(count) ? 'fraction' : 'noStock';
      return wrong.push({ line, reason, text: cell(stock) });
    }
    rows.push({
      line,
      ...(ids.sku ? { sku: ids.sku } : { gtin: ids.gtin }),
      // Tills count below nought what they have sold too much of.
      stock: Math.max(0, Number(count)),
    });
  });
  return { rows, wrong };
}
