import { unitOf } from '../cells/content-cell.ts';
import type { DecimalVerdict } from '../cells/number-text.ts';
import { shortened } from '../reading/cut-text.ts';
import { profileOf, type ColumnProfile } from './column-profile.ts';
import { folded } from './field-names.ts';
import { guessColumns } from './guess-columns.ts';
import type { ColumnQuestion, ColumnUse, ImportColumn } from './import-field.ts';

/** What is known beside the file. */
export interface Surroundings {
  /** The organisation first, then its branches. */
  readonly places: readonly { readonly id: string; readonly name: string }[];
  /** What the shop has said of columns with these names before. */
  readonly remembered: ReadonlyMap<string, ColumnUse> | null;
}

const numeric = new Set(['PRICE', 'NET_PRICE', 'CONTENT', 'STOCK']);

/** The columns of a file with what they are taken for, and what only a person can know of them. */
export function describeColumns(
  names: readonly string[],
  hasHeader: boolean,
  cells: readonly (readonly string[])[],
  { places, remembered }: Surroundings,
): ImportColumn[] {
  const columns = names.map((_, i) => cells.map((row) => row[i] ?? ''));
  const profiles = columns.map(profileOf);
  const guesses = guessColumns(hasHeader ? names : null, profiles, cells.length);
  const fileDecimal = pooled(profiles);
  return names.map((name, i) => {
    const examples = examplesOf(columns[i]!);
    const known = remembered?.get(name);
    if (known) return { ...known, name, examples, confidence: 1, question: null };
    const { field, confidence } = guesses[i]!;
    const use: ColumnUse = {
      field,
      ...(field === 'AXIS' && { axis: name }),
      ...(field === 'STOCK' && { placeId: placeFor(name, places) }),
      ...(field === 'CONTENT' && { unit: unitInName(name) }),
      ...(numeric.has(field) && { decimal: decimalFor(profiles[i]!, fileDecimal) }),
    };
    return { ...use, name, examples, confidence, question: null };
  });
}

/** What is open about a column as it is used; the answers stand in the use. */
export function questionOf(
  column: Omit<ImportColumn, 'question'>,
  cells: readonly string[],
  hasUnits: boolean,
): ColumnQuestion | null {
  const profile = profileOf(cells);
  const { field, confidence } = column;
  if (field === 'IGNORE') return null;
  if (confidence < 0.6) return 'FIELD';
  if (field === 'STOCK' && !column.placeId) return 'PLACE';
  if (field === 'CONTENT' && !column.unit && !hasUnits && profile.withUnit < 1) return 'UNIT';
  if (field === 'VAT' && profile.vatKeys > 0 && !column.vatKeys) return 'VAT_KEYS';
  if (numeric.has(field) && !column.decimal) return 'DECIMAL';
  return null;
}

const examplesOf = (cells: readonly string[]): string[] =>
  [...new Set(cells.filter((cell) => cell !== ''))].slice(0, 3).map((cell) => shortened(cell, 60));

/** A program writes all its numbers alike: what one column does not tell, the others do. */
function pooled(profiles: readonly ColumnProfile[]): DecimalVerdict | null {
  const numbers = profiles.filter(({ numbers: share, gtins }) => share > 0.7 && gtins < 0.5);
  return numbers.find(({ cents, decimal }) => cents > 0.2 && decimal.isSure)?.decimal ?? null;
}

const decimalFor = ({ decimal }: ColumnProfile, file: DecimalVerdict | null) =>
  decimal.isSure ? decimal.decimal : file?.decimal;

const unitInName = (name: string) =>
  unitOf(
    /[([]\s*([^)\]]+)\s*[)\]]|(?:^|[\s_-])in[\s_-]([a-z]+)$/i.exec(name)?.slice(1).find(Boolean) ??
      '',
  )?.unit;

/** The only place, or the one the name speaks of. */
function placeFor(name: string, places: Surroundings['places']): string | undefined {
  if (places.length === 1) return places[0]!.id;
  const plain = folded(name);
  const named = places.filter((place) =>
    place.name.split(/[\s,/]+/).some((word) => word.length > 3 && plain.includes(folded(word))),
  );
  return named.length === 1 ? named[0]!.id : undefined;
}
