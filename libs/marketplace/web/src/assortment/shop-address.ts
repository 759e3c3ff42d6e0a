import type { AssortmentFilterInput, ProductSort } from '@stadtlive/web-client/graphql';

/** What somebody looks for within a shop; stands in the address of its page. */
export interface ShopChoice {
  text: string;
  topic: string | null;
  /** Slug. */
  category: string | null;
  /** In cents; the end is not in it and may be open. */
  price: { from: number; to: number | null } | null;
  options: { axis: string; values: string[] }[];
  inStock: boolean;
  sort: ProductSort;
}

const sorts = { preis: 'PRICE', neu: 'NEWEST' } as const;

const mostValues = 20;

export function readShopChoice(params: URLSearchParams): ShopChoice {
  const sort = params.get('sort');
  const band = /^(\d{1,9})-(\d{1,9})?$/.exec(params.get('preis') ?? '');
  const options = new Map<string, string[]>();
  for (const mark of params.getAll('merkmal')) {
    const [, axis, value] = /^([^:]{1,60}):(.{1,60})$/s.exec(mark) ?? [];
    if (axis === undefined || value === undefined) continue;
    const values = options.get(axis) ?? [];
    if (options.size < 3 || options.has(axis)) options.set(axis, [...new Set([...values, value])]);
  }
  return {
    text: (params.get('q') ?? '').slice(0, 200),
    topic: params.get('thema') || null,
    category: params.get('kategorie') || null,
    price: band
      ? { from: Number(band[1]), to: band[2] === undefined ? null : Number(band[2]) }
      : null,
    options: [...options].map(([axis, values]) => ({ axis, values: values.slice(0, mostValues) })),
    inStock: params.get('vorraetig') === '1',
    sort: sort === 'preis' || sort === 'neu' ? sorts[sort] : 'TITLE',
  };
}

/** Only what was chosen. */
export function writeShopChoice(choice: ShopChoice): URLSearchParams {
  const { price, sort } = choice;
  const params = new URLSearchParams();
  const set = (name: string, word: string | null | false) => word && params.set(name, word);
  set('q', choice.text);
  set('thema', choice.topic);
  set('kategorie', choice.category);
  set('preis', price && `${price.from}-${price.to ?? ''}`);
  for (const { axis, values } of choice.options)
    for (const value of values) params.append('merkmal', `${axis}:${value}`);
  set('vorraetig', choice.inStock && '1');
  set('sort', sort === 'PRICE' ? 'preis' : sort === 'NEWEST' && 'neu');
  return params;
}

/** One value of an axis on or off. */
export function toggleOption(choice: ShopChoice, axis: string, value: string): ShopChoice {
  const values = choice.options.find((one) => one.axis === axis)?.values ?? [];
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  const others = choice.options.filter((one) => one.axis !== axis);
  return { ...choice, options: next.length > 0 ? [...others, { axis, values: next }] : others };
}

/** How many things narrow the assortment down, the words aside. */
export const countOf = ({ topic, category, price, options, inStock }: ShopChoice) =>
  [topic, category, price, inStock].filter(Boolean).length +
  options.reduce((count, { values }) => count + values.length, 0);

/** Variables both of the goods and of their counts. */
export function narrowing(choice: ShopChoice, words: string) {
  const { topic, category, price, options, inStock } = choice;
  const filter: AssortmentFilterInput = {
    ...(category && { category }),
    ...(price && { priceFromCents: price.from }),
    ...(price?.to != null && { priceToCents: price.to }),
    ...(options.length > 0 && { options }),
  };
  return {
    ...(words && { text: words }),
    ...(topic && { topic }),
    ...(inStock && { inStock }),
    ...(Object.keys(filter).length > 0 && { filter }),
  };
}
