import type { ColumnProfile } from './column-profile.ts';
import { fieldOfName } from './field-names.ts';
import { repeatable, type ImportField } from './import-field.ts';

/** What a column is taken for, and how sure that is. */
export interface Guess {
  readonly field: ImportField;
  readonly confidence: number;
}

/** How far a column's content may be what its name says; 0 where it cannot. */
const plausible: Partial<Record<ImportField, (profile: ColumnProfile) => number>> = {
  GTIN: ({ gtins, whole }) => (gtins > 0.5 ? 1 : gtins > 0 || whole > 0.5 ? 0.8 : 0.3),
  PRICE: ({ numbers }) => (numbers > 0.9 ? 1 : numbers > 0.6 ? 0.8 : 0.2),
  NET_PRICE: ({ numbers }) => (numbers > 0.9 ? 1 : numbers > 0.6 ? 0.8 : 0.2),
  VAT: ({ rates, vatKeys }) => (rates + vatKeys > 0.9 ? 1 : rates + vatKeys > 0.5 ? 0.8 : 0.2),
  STOCK: ({ numbers }) => (numbers > 0.9 ? 1 : numbers > 0.6 ? 0.8 : 0.2),
  CONTENT: ({ contents }) => (contents > 0.9 ? 1 : contents > 0.5 ? 0.8 : 0.2),
  CONTENT_UNIT: ({ units }) => (units > 0.8 ? 1 : units > 0.4 ? 0.7 : 0.1),
  PICTURE: ({ pictures }) => (pictures > 0.8 ? 1 : pictures > 0.3 ? 0.7 : 0.1),
  PUBLISHED: ({ yesNo }) => (yesNo > 0.95 ? 1 : yesNo > 0.7 ? 0.7 : 0.1),
  TITLE: ({ numbers, length }) => (numbers > 0.8 ? 0.2 : length < 2 ? 0.5 : 1),
};

/** What the content alone says. */
const telling: readonly (readonly [
  ImportField,
  number,
  (p: ColumnProfile, rows: number) => boolean,
])[] = [
  ['GTIN', 0.85, ({ gtins }) => gtins > 0.7],
  ['PICTURE', 0.8, ({ pictures }) => pictures > 0.8],
  [
    'VAT',
    0.75,
    ({ rates, distinct, filled }) => rates === 1 && distinct >= 2 && distinct <= 3 && filled > 4,
  ],
  ['CONTENT', 0.7, ({ withUnit }) => withUnit > 0.8],
  ['CONTENT_UNIT', 0.65, ({ units, distinct }) => units > 0.95 && distinct > 1],
  ['PRICE', 0.55, ({ cents, numbers }) => numbers > 0.95 && cents > 0.8],
  [
    'TITLE',
    0.55,
    ({ numbers, length, distinct, filled }, rows) =>
      numbers < 0.2 && length > 7 && length < 160 && distinct > filled * 0.6 && filled > rows * 0.8,
  ],
  [
    'SKU',
    0.55,
    ({ length, distinct, filled, cents }, rows) =>
      distinct === filled && filled > rows * 0.95 && length <= 16 && cents === 0,
  ],
];

/** All ways a column may be taken, the likeliest first. */
function candidates(name: string | null, profile: ColumnProfile, rows: number): Guess[] {
  const named = name === null ? null : fieldOfName(name);
  if (named?.field === 'IGNORE') return [{ field: 'IGNORE', confidence: named.sure }];
  if (profile.filled === 0) return [{ field: named?.field ?? 'IGNORE', confidence: 0.9 }];
  const found: Guess[] = [];
  if (named) {
    const fits = plausible[named.field]?.(profile) ?? 1;
    found.push({ field: named.field, confidence: named.sure * fits });
  }
  for (const [field, confidence, is] of telling) {
    if (field !== named?.field && is(profile, rows)) found.push({ field, confidence });
  }
  return found.sort((a, b) => b.confidence - a.confidence);
}

const leastSure = 0.4;

/**
 * The likeliest field of each column; each field once, but for those of which there may be several.
 * @param names null where the file has none
 */
export function guessColumns(
  names: readonly string[] | null,
  profiles: readonly ColumnProfile[],
  rows: number,
): Guess[] {
  const open = profiles
    .flatMap((profile, i) =>
      candidates(names?.[i] ?? null, profile, rows).map((guess) => ({ i, ...guess })),
    )
    .filter(({ confidence }) => confidence >= leastSure)
    .sort((a, b) => b.confidence - a.confidence || a.i - b.i);
  const guesses = new Map<number, Guess>();
  const taken = new Set<ImportField>();
  let axes = 0;
  for (const { i, field, confidence } of open) {
    if (guesses.has(i)) continue;
    if (field === 'AXIS' ? axes >= 3 : taken.has(field) && !repeatable.has(field)) continue;
    if (field === 'AXIS') axes++;
    taken.add(field);
    guesses.set(i, { field, confidence });
  }
  return profiles.map((_, i) => guesses.get(i) ?? { field: 'IGNORE', confidence: 0.5 });
}
