// A till's export of made-up goods: windows-1252, semicolons, decimal commas, empty lines, variants.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface TillFile {
  readonly bytes: Buffer;
  readonly rows: number;
  readonly products: number;
  /** Where the names come from. */
  readonly source: string;
}

const colours = ['rot', 'blau', 'grün', 'weiß'];
const variantsEach = colours.length;
const head = 'ART_NR;Hauptartikel;Bezeichnung1;VK_Brutto;MwSt;Inh;EAN;Bestand;WGR;Farbe;EK_Netto';

/** A third of the rows are goods by themselves, all others variants in fours. */
export function tillFile(rows: number, round = 0): TillFile {
  const { names, source } = knownNames();
  const lines = [head];
  let products = 0;
  for (let row = 0; row < rows; products++) {
    const name = names[products % names.length]!.replaceAll(';', ',');
    const isVaried = products % 3 === 2 && rows - row >= variantsEach;
    const count = isVaried ? variantsEach : 1;
    for (let i = 0; i < count; i++, row++) {
      const number = `B${products}${isVaried ? `-${i}` : ''}`;
      const price = priceOf(row + round);
      const colour = isVaried ? colours[i]! : '';
      const parent = isVaried ? `B${products}` : '';
      const cells = [number, parent, `${name} ${products}`, price, '7', '500 g', gtin(row)];
      lines.push([...cells, row % 40, 'Tee', colour, '0,99'].join(';'));
    }
    if (products % 50 === 0) lines.push('');
  }
  return { bytes: Buffer.from(lines.join('\r\n'), 'latin1'), rows, products, source };
}

const priceOf = (row: number): string => {
  const cents = 99 + ((row * 7919) % 190_000);
  const euros = String(Math.floor(cents / 100)).replace(/\B(?=(\d{3})+$)/g, '.');
  return `${euros},${String(cents % 100).padStart(2, '0')}`;
};

function gtin(row: number): string {
  const payload = `4${String(row).padStart(11, '0')}`;
  const sum = [...payload].reduce((total, digit, i) => total + Number(digit) * (i % 2 ? 3 : 1), 0);
  return `${payload}${(10 - (sum % 10)) % 10}`;
}

function knownNames(): { names: string[]; source: string } {
  const data = process.env['OPEN_DATA'];
  const file = data && join(data, 'products_de_names_gtin.csv');
  if (!file || !existsSync(file)) {
    return { names: ['Haferflocken', 'Kännchen', 'Grüner Tee'], source: 'made-up names' };
  }
  const names = readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => /^\d+,(?:"([^"]+)"|([^,"]+)),/.exec(line)?.slice(1).find(Boolean) ?? '')
    .filter((name) => name.length > 3 && name.length < 120 && /^[\x20-\x7eäöüßÄÖÜé]+$/.test(name));
  return { names, source: 'names of products sold in Germany' };
}
