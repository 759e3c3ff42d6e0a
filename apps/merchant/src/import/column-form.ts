import type {
  ContentUnit,
  ImportColumnInput,
  ImportColumnToMapFragment,
  ImportField,
  ImportQuestion,
} from '@stadtlive/web-client/graphql';

export type SeenColumn = ImportColumnToMapFragment;

/** A column as it stands in the form. */
export interface ColumnForm {
  readonly name: string;
  readonly examples: readonly string[];
  readonly field: ImportField;
  readonly axis: string;
  readonly placeId: string;
  readonly unit: ContentUnit | null;
  readonly decimal: 'COMMA' | 'POINT' | null;
  readonly vatKeys: readonly { readonly key: string; readonly rate: number | null }[];
  readonly categories: readonly {
    readonly value: string;
    readonly count: number;
    readonly slug: string | null;
  }[];
  /** What the server asks; null once it is answered. */
  readonly question: ImportQuestion | null;
  /** Whether a person has said so. */
  readonly isSaid: boolean;
}

export const fields: readonly ImportField[] = [
  'IGNORE',
  'SKU',
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
  'PARENT',
  'AXIS',
  'PICTURE',
  'MAKER_NAME',
  'MAKER_ADDRESS',
  'MAKER_CONTACT',
  'PUBLISHED',
];

export const formOf = (column: SeenColumn): ColumnForm => ({
  name: column.name,
  examples: column.examples,
  field: column.field,
  axis: column.axis ?? column.name,
  placeId: column.placeId ?? '',
  unit: column.unit ?? null,
  decimal: column.decimal ?? null,
  vatKeys: column.vatKeys.map(({ key, rate }) => ({ key, rate: rate ?? null })),
  categories: column.categories.map(({ value, count, slug }) => ({
    ...{ value, count, slug: slug ?? null },
  })),
  question: column.question ?? null,
  isSaid: column.confidence === 1,
});

/** What is still open about a column. */
export function openQuestion(column: ColumnForm): ImportQuestion | null {
  const { field, question } = column;
  if (field === 'IGNORE') return null;
  if (field === 'STOCK' && !column.placeId) return 'PLACE';
  if (question === 'VAT_KEYS' && field === 'VAT') {
    return column.vatKeys.some(({ rate }) => rate === null) ? 'VAT_KEYS' : null;
  }
  if (question === 'FIELD') return 'FIELD';
  if (question === 'UNIT' && field === 'CONTENT') return 'UNIT';
  if (question === 'DECIMAL' && !column.decimal) return 'DECIMAL';
  return null;
}

/** Another field: what was asked about the one before is no question any more. */
export const withField = (
  column: ColumnForm,
  field: ImportField,
  places: readonly { readonly id: string }[],
): ColumnForm => ({
  ...column,
  field,
  isSaid: true,
  question: column.question === 'FIELD' ? null : column.question,
  placeId: column.placeId || (places.length === 1 ? places[0]!.id : ''),
});

export const inputOf = (column: ColumnForm): ImportColumnInput => {
  const { field, axis, placeId, unit, decimal, vatKeys, categories } = column;
  return {
    field,
    ...(field === 'AXIS' && { axis }),
    ...(field === 'STOCK' && { placeId: placeId || null }),
    ...(field === 'CONTENT' && { unit }),
    ...(decimal && { decimal }),
    ...(field === 'VAT' && {
      vatKeys: vatKeys.flatMap(({ key, rate }) => (rate === null ? [] : [{ key, rate }])),
    }),
    ...(field === 'CATEGORY' && {
      categories: categories.map(({ value, slug }) => ({ value, slug })),
    }),
  };
};
