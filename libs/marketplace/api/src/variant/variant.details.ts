import type { ArrangeVariantsInput, VariantInput } from '@stadtlive/contract';
import { badInput, optionalText, requiredText } from '@stadtlive/kernel';
import { expectPlausible, validContent, type Content } from '../product/content.ts';
import { validGtin } from '../product/gtin.ts';

export const mostAxes = 3;
export const mostVariants = 100;
const longestAxis = 40;
const longestOption = 60;

export interface VariantDetails {
  readonly id: string | null;
  readonly options: string[];
  readonly sku: string | null;
  readonly gtin: string | null;
  readonly priceCents: number;
  readonly content: Content | null;
  readonly stock: number | null;
}

/** @throws StadtliveError BAD_USER_INPUT naming the field, e.g. `variants.2.priceCents` */
export function readVariants({ axes, variants }: ArrangeVariantsInput): {
  axes: string[];
  variants: VariantDetails[];
} {
  const names = axes.map((axis, i) => requiredText(`axes.${i}`, axis, { max: longestAxis }));
  if (names.length > mostAxes) {
    throw badInput('axes', `Variants differ by at most ${mostAxes} things.`, { max: mostAxes });
  }
  if (new Set(names.map(folded)).size < names.length) {
    throw badInput('axes', 'Each of them is named once.');
  }
  if ((names.length === 0) !== (variants.length === 0)) {
    const field = names.length === 0 ? 'axes' : 'variants';
    throw badInput(field, 'Variants have something they differ by, and there is at least one.');
  }
  if (variants.length > mostVariants) {
    throw badInput('variants', `A product has at most ${mostVariants} variants.`, {
      max: mostVariants,
    });
  }
  const read = variants.map((variant, i) => readVariant(variant, i, names.length));
  expectEachOnce(read, 'options', ({ options }) => options.map(folded).join('\u0000'));
  expectEachOnce(read, 'sku', ({ sku }) => sku);
  expectEachOnce(read, 'gtin', ({ gtin }) => gtin);
  expectEachOnce(read, 'id', ({ id }) => id);
  return { axes: names, variants: read };
}

function readVariant(given: VariantInput, i: number, axes: number): VariantDetails {
  const field = (name: string) => `variants.${i}.${name}`;
  if (given.options.length !== axes) {
    throw badInput(field('options'), 'A variant has one value for each axis.');
  }
  const options = given.options.map((option) =>
    requiredText(field('options'), option, { max: longestOption }),
  );
  const { priceCents, stock = null } = given;
  if (!(priceCents >= 1 && priceCents <= 100_000_000)) {
    throw badInput(field('priceCents'), 'A price is 0.01 to 1,000,000 €.');
  }
  if (stock !== null && !(stock >= 0 && stock <= 1_000_000)) {
    throw badInput(field('stock'), 'A stock is a whole number from 0 to 1000000.');
  }
  const content = given.content ? validContent(given.content) : null;
  expectPlausible(priceCents, content);
  return {
    id: given.id ?? null,
    options,
    sku: optionalText(field('sku'), given.sku ?? null, { max: 60 }),
    gtin: given.gtin ? inField(field('gtin'), () => validGtin(given.gtin!)) : null,
    priceCents,
    content,
    stock,
  };
}

/** A refusal that names the field of this variant. */
function inField<T>(field: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof Error ? badInput(field, error.message) : error;
  }
}

function expectEachOnce(
  variants: readonly VariantDetails[],
  name: string,
  keyOf: (variant: VariantDetails) => string | null,
): void {
  const seen = new Set<string>();
  variants.forEach((variant, i) => {
    const key = keyOf(variant);
    if (key === null) return;
    if (seen.has(key)) throw badInput(`variants.${i}.${name}`, `This ${name} is there twice.`);
    seen.add(key);
  });
}

const folded = (text: string) => text.trim().toLocaleLowerCase('de');
