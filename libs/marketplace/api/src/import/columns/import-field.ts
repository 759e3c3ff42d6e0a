import type { ContentUnit } from '@stadtlive/contract';

/** What a column can be; `IGNORE` never reaches the catalogue. */
export const importFields = [
  'SKU',
  'PARENT',
  'TITLE',
  'DESCRIPTION',
  'GTIN',
  'PRICE',
  'NET_PRICE',
  'VAT',
  'CONTENT',
  'CONTENT_UNIT',
  'STOCK',
  'CATEGORY',
  'AXIS',
  'MAKER_NAME',
  'MAKER_ADDRESS',
  'MAKER_CONTACT',
  'PICTURE',
  'PUBLISHED',
  'IGNORE',
] as const;

export type ImportField = (typeof importFields)[number];

/** Of these there may be several columns. */
export const repeatable: ReadonlySet<ImportField> = new Set([
  'STOCK',
  'AXIS',
  'PICTURE',
  'DESCRIPTION',
  'IGNORE',
]);

export type Decimal = 'COMMA' | 'POINT';

/** What a column is taken for, and how its cells are read. */
export interface ColumnUse {
  readonly field: ImportField;
  /** `AXIS`: what its values are of, e.g. `Farbe`. */
  readonly axis?: string | undefined;
  /** `STOCK`: the organisation or one of its branches. */
  readonly placeId?: string | undefined;
  /** `CONTENT`: of amounts that stand without one. */
  readonly unit?: ContentUnit | undefined;
  /** Numbers: the sign before the decimals. */
  readonly decimal?: Decimal | undefined;
  /** `VAT`: rates in per mille of the keys a till writes in place of them. */
  readonly vatKeys?: Readonly<Record<string, number>> | undefined;
  /** `CATEGORY`: slugs of the city's shelves by what the file calls them; empty where none is meant. */
  readonly categories?: Readonly<Record<string, string>> | undefined;
}

/** What only a person can know of a column. */
export type ColumnQuestion = 'FIELD' | 'DECIMAL' | 'UNIT' | 'VAT_KEYS' | 'PLACE';

/** A column of the file with what it is taken for. */
export interface ImportColumn extends ColumnUse {
  readonly name: string;
  readonly examples: readonly string[];
  /** From 0 to 1; 1 where a person has said so. */
  readonly confidence: number;
  readonly question: ColumnQuestion | null;
}
