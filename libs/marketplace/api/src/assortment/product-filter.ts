import type { AssortmentFilterInput } from '@stadtlive/contract';
import { badInput } from '@stadtlive/kernel';
import type { TenantConfig } from '@stadtlive/tenancy-api';
import { validCategory, within } from '../category/category.ts';

/** What narrows an assortment down, every value known to be sane. */
export interface ProductFilter {
  /** Shelves, those within included; null for any. */
  readonly categories: readonly string[] | null;
  readonly priceFrom: number | null;
  readonly priceTo: number | null;
  /** Axis to its wanted values; a product fits with one variant that has one of each. */
  readonly options: readonly { readonly axis: string; readonly values: readonly string[] }[];
  readonly state: 'DRAFT' | 'PUBLISHED' | null;
}

const mostAxes = 3;
const mostValues = 20;
const longest = 60;

export const anyProduct: ProductFilter = {
  categories: null,
  priceFrom: null,
  priceTo: null,
  options: [],
  state: null,
};

/** @throws StadtliveError BAD_USER_INPUT naming the field */
export function productFilter(
  given: AssortmentFilterInput | null | undefined,
  city: Pick<TenantConfig, 'categories'>,
): ProductFilter {
  if (!given) return anyProduct;
  const { options, state, priceFromCents, priceToCents } = given;
  const category = validCategory(given.category ?? null, city);
  const tooMany = (options ?? []).length > mostAxes;
  if (tooMany || options?.some(({ values }) => values.length > mostValues)) {
    throw badInput('filter.options', `At most ${mostAxes} axes with ${mostValues} values each.`);
  }
  const tooLong = (text: string) => text.length > longest || text.includes('\0');
  if (options?.some(({ axis, values }) => tooLong(axis) || values.some(tooLong))) {
    throw badInput('filter.options', `A value has at most ${longest} characters.`);
  }
  return {
    categories: category === null ? null : within(category, city),
    priceFrom: priceFromCents ?? null,
    priceTo: priceToCents ?? null,
    options: (options ?? []).filter(({ values }) => values.length > 0),
    state: state ?? null,
  };
}

/**
 * Conditions on a row `p` of `product`, or of what stands in for it.
 * @param bind adds a value and returns its placeholder
 * @param except left out, to count what else it could be
 */
export function conditionsOf(
  filter: ProductFilter,
  bind: (value: unknown, type: string) => string,
  except?: 'category' | 'price' | 'options',
): string[] {
  const { categories, priceFrom, priceTo, options, state } = filter;
  return [
    ...(categories && except !== 'category'
      ? [`p.category = ANY (${bind(categories, 'text[]')})`]
      : []),
    ...(priceFrom !== null && except !== 'price'
      ? [`p.price_cents >= ${bind(priceFrom, 'integer')}`]
      : []),
    ...(priceTo !== null && except !== 'price'
      ? [`p.price_cents < ${bind(priceTo, 'integer')}`]
      : []),
    ...(options.length > 0 && except !== 'options' ? [fitting(options, bind)] : []),
    ...(state === null
      ? []
      : [`(p.published_at IS NOT NULL) = ${bind(state === 'PUBLISHED', 'boolean')}`]),
  ];
}

const fitting = (
  options: ProductFilter['options'],
  bind: (value: unknown, type: string) => string,
) =>
  `EXISTS (SELECT FROM product_variant v WHERE v.product_id = p.id AND ${options
    .map(
      ({ axis, values }) =>
        `v.options[array_position(p.axes, ${bind(axis, 'text')})] = ANY (${bind(values, 'text[]')})`,
    )
    .join(' AND ')})`;
