/** What is wrong with a cell or a row; `refusing` keeps the row out of the catalogue. */
export const findingKinds = {
  ROW_OPEN_QUOTE: 'refusing',
  ROW_WIDTH: 'refusing',
  CELL_TOO_LONG: 'refusing',
  CELL_UNREADABLE: 'refusing',
  TITLE_MISSING: 'refusing',
  TITLE_TOO_LONG: 'refusing',
  DESCRIPTION_TOO_LONG: 'refusing',
  SKU_TOO_LONG: 'refusing',
  SKU_TWICE: 'refusing',
  PRICE_UNREADABLE: 'refusing',
  PRICE_NEGATIVE: 'refusing',
  PRICE_TOO_HIGH: 'refusing',
  PRICE_DECIMALS: 'refusing',
  PRICE_ZERO: 'refusing',
  NET_PRICE_NEEDS_VAT: 'refusing',
  VAT_UNKNOWN: 'refusing',
  CONTENT_UNREADABLE: 'refusing',
  CONTENT_UNIT_MISSING: 'refusing',
  CONTENT_TOO_SMALL: 'refusing',
  STOCK_UNREADABLE: 'refusing',
  STOCK_FRACTION: 'refusing',
  STOCK_TOO_HIGH: 'refusing',
  GTIN_SCIENTIFIC: 'refusing',
  GTIN_LENGTH: 'refusing',
  GTIN_CHECK_DIGIT: 'refusing',
  GTIN_TWICE: 'refusing',
  VARIANT_TWICE: 'refusing',
  VARIANT_WITHOUT_AXIS: 'refusing',
  VARIANT_PRICE_MISSING: 'refusing',
  VARIANTS_DIFFER: 'refusing',
  VARIANTS_TOO_MANY: 'refusing',
  AXIS_TOO_LONG: 'refusing',
  YES_NO_UNREADABLE: 'refusing',
  MAKER_TOO_LONG: 'refusing',
  PICTURE_ADDRESS: 'refusing',
  NUMBER_TAKEN: 'refusing',
  DUTY_OPEN: 'refusing',
  CATALOGUE_REFUSED: 'refusing',
  STOCK_NEGATIVE: 'noted',
  GTIN_REPAIRED: 'noted',
  GTIN_INTERNAL: 'noted',
  CATEGORY_UNKNOWN: 'noted',
  PICTURE_FAILED: 'noted',
} as const satisfies Record<string, 'refusing' | 'noted'>;

export type FindingCode = keyof typeof findingKinds;

export interface Finding {
  readonly code: FindingCode;
  /** Index of the column; null where the whole row is meant. */
  readonly column: number | null;
  /** What the cell holds, shortened. */
  readonly value?: string;
  /** Another row, a limit, what was made of it. */
  readonly more?: string;
}

export const isRefusing = ({ code }: Pick<Finding, 'code'>): boolean =>
  findingKinds[code] === 'refusing';

/** Thrown by the readers of cells. */
export class UnreadableCell extends Error {
  constructor(
    readonly code: FindingCode,
    readonly more?: string,
  ) {
    super(code);
  }
}
