import { parse } from 'csv-parse/sync';

/** What tills call the columns, in lower case. */
const columns: Readonly<Record<string, readonly string[]>> = {
  sku: ['sku', 'artikelnummer', 'artikelnr', 'artikel-nr', 'artikel-nr.', 'art.-nr.', 'nummer'],
  gtin: ['gtin', 'ean', 'barcode', 'strichcode'],
  stock: ['stock', 'bestand', 'menge', 'anzahl', 'lagerbestand'],
  placeId: ['placeid', 'place_id', 'standort'],
};

const columnOf = (heading: string) => {
  const folded = heading.trim().toLowerCase();
  return Object.keys(columns).find((name) => columns[name]!.includes(folded)) ?? false;
};

/** The rows of a list as a till would send them in JSON; null for what is no list. */
export function stockRowsOf(csv: string): unknown[] | null {
  try {
    const rows: Record<string, string>[] = parse(csv, {
      bom: true,
      delimiter: [';', ',', '\t'],
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
      columns: (headings: string[]) => headings.map(columnOf),
    });
    return rows.map(({ sku, gtin, stock, placeId }) => ({
      ...(sku && { sku }),
      ...(gtin && { gtin }),
      ...(placeId && { placeId }),
      // A till may count in fractions: `5,000` are five pieces.
      stock: stock ? Number(stock.replace(',', '.')) : Number.NaN,
    }));
  } catch {
    return null;
  }
}
