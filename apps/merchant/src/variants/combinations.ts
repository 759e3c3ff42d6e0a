/** One axis as it is being typed, e.g. size with S, M, L. */
export interface AxisForm {
  name: string;
  values: string[];
}

/** One row of the table; numbers as they were typed. */
export interface VariantForm {
  /** Null for one that has not been saved. */
  id: string | null;
  /** One value per axis, in the order of the axes. */
  options: string[];
  price: string;
  /** Content in the unit of the product. */
  amount: string;
  stock: string;
  gtin: string;
  sku: string;
}

export const mostAxes = 3;

/** As many as the server takes of one product. */
export const mostVariants = 100;

/** Every combination of values, the last axis turning fastest. */
export const combinationsOf = (axes: readonly AxisForm[]): string[][] =>
  axes.reduce<string[][]>(
    (rows, { values }) => rows.flatMap((row) => values.map((value) => [...row, value])),
    axes.length > 0 ? [[]] : [],
  );

/** How many there would be, without making them. */
export const countCombinations = (axes: readonly AxisForm[]) =>
  axes.length === 0 ? 0 : axes.reduce((count, { values }) => count * values.length, 1);

const keyOf = (options: readonly string[]) => JSON.stringify(options);

interface Change {
  from: readonly AxisForm[];
  to: readonly AxisForm[];
}

/**
 * The rows after the axes have changed: what is known of a combination stays, what was taken out
 * stays out, a new one begins like its nearest relative. A product that gets a further axis keeps
 * each row for the axis' first value.
 */
export function rowsFor(
  { from, to }: Change,
  present: readonly VariantForm[],
  blank: Omit<VariantForm, 'id' | 'options'>,
): VariantForm[] {
  const before = new Set(combinationsOf(from).map(keyOf));
  const known = new Map(present.map((row) => [keyOf(row.options), row]));
  const taken = new Set<VariantForm>();
  return combinationsOf(to).flatMap((options) => {
    if (before.has(keyOf(options)) && !known.has(keyOf(options))) return [];
    const same =
      known.get(keyOf(options)) ?? present.find((row) => isBeginning(row.options, options));
    if (!same) return [{ ...blank, id: null, options }];
    // Its identity, article number and stock belong to one row only.
    if (taken.has(same)) {
      return [{ ...blank, price: same.price, amount: same.amount, id: null, options }];
    }
    taken.add(same);
    return [{ ...same, options }];
  });
}

const isBeginning = (short: readonly string[], options: readonly string[]) =>
  short.length < options.length && short.every((value, i) => value === options[i]);

/** "S, M, L" or a pasted list as values, each once. */
export function readValues(text: string): string[] {
  const values = text.split(/[,;\n\t]/).map((value) => value.replace(/\s+/g, ' ').trim());
  return [...new Set(values.filter(Boolean))];
}

/** An axis renamed by one of its values: its rows follow. */
export const renameValue = (
  rows: readonly VariantForm[],
  axis: number,
  from: string,
  to: string,
): VariantForm[] =>
  rows.map((row) =>
    row.options[axis] === from ? { ...row, options: row.options.with(axis, to) } : row,
  );

/** Rows without one axis: of those that have become alike the first stays. */
export function dropAxis(rows: readonly VariantForm[], axis: number): VariantForm[] {
  const seen = new Set<string>();
  return rows
    .map((row) => ({ ...row, options: row.options.toSpliced(axis, 1) }))
    .filter(({ options }) => {
      if (options.length === 0 || seen.has(keyOf(options))) return false;
      seen.add(keyOf(options));
      return true;
    });
}
