/** What the choice needs of a variant. */
export interface Choosable {
  id: string;
  /** One value per axis, in the order of the axes. */
  options: readonly string[];
  stock: number;
}

/** The variant of an address, else the first there is some of, else the first. */
export const firstShown = <Variant extends Choosable>(
  variants: readonly Variant[],
  id: string | null,
): Variant | undefined =>
  variants.find((one) => one.id === id) ?? variants.find(({ stock }) => stock > 0) ?? variants[0];

const shared = (a: readonly string[], b: readonly string[]) =>
  a.filter((value, i) => value === b[i]).length;

/**
 * Where choosing a value leads: to the variant with it that keeps most of the other choices, of
 * several such to one that is there. Undefined where no variant has the value.
 */
export function variantWith<Variant extends Choosable>(
  variants: readonly Variant[],
  current: readonly string[],
  axis: number,
  value: string,
): Variant | undefined {
  const wanted = current.with(axis, value);
  return variants
    .filter(({ options }) => options[axis] === value)
    .toSorted(
      (a, b) =>
        shared(b.options, wanted) - shared(a.options, wanted) ||
        Number(b.stock > 0) - Number(a.stock > 0),
    )[0];
}

export type ValueState = 'there' | 'gone' | 'otherwise';

/** Whether a value goes with the other choices: there, sold out, or only in another combination. */
export function stateOfValue(
  variants: readonly Choosable[],
  current: readonly string[],
  axis: number,
  value: string,
): ValueState {
  const wanted = current.with(axis, value);
  const exact = variants.find(({ options }) => shared(options, wanted) === wanted.length);
  if (!exact) return 'otherwise';
  return exact.stock > 0 ? 'there' : 'gone';
}
