import type { MerchantProductsQueryVariables, ProductSort } from '@stadtlive/web-client/graphql';

/** What narrows down and orders the owner's list; stands in the address of the page. */
export interface ListChoice {
  text: string;
  state: 'DRAFT' | 'PUBLISHED' | null;
  /** Slug. */
  category: string | null;
  inStock: boolean | null;
  sort: ProductSort;
  /** Cursor of the product before the first shown. */
  after: string | null;
}

const states = { entwurf: 'DRAFT', schaufenster: 'PUBLISHED' } as const;
const stocks = { da: true, aus: false } as const;
const sorts = { name: 'TITLE', preis: 'PRICE', neu: 'NEWEST', vorrat: 'STOCK' } as const;

const read = <Value>(words: Record<string, Value>, word: string | null): Value | null =>
  (word !== null && Object.hasOwn(words, word) ? words[word] : null) ?? null;

const wordOf = <Value>(words: Record<string, Value>, value: Value | null) =>
  Object.entries(words).find(([, one]) => one === value)?.[0];

export function readChoice(params: URLSearchParams): ListChoice {
  const stock = params.get('vorrat');
  return {
    text: (params.get('q') ?? '').slice(0, 200),
    state: read<'DRAFT' | 'PUBLISHED'>(states, params.get('zustand')),
    category: params.get('kategorie') || null,
    inStock: stock === 'da' || stock === 'aus' ? stocks[stock] : null,
    sort: read<ProductSort>(sorts, params.get('sort')) ?? 'TITLE',
    after: params.get('nach') || null,
  };
}

/** Without what is as it always is. */
export function writeChoice(choice: ListChoice): URLSearchParams {
  const words: Record<string, string | null | undefined> = {
    q: choice.text,
    zustand: wordOf<string>(states, choice.state),
    kategorie: choice.category,
    vorrat: choice.inStock === null ? null : choice.inStock ? 'da' : 'aus',
    sort: choice.sort === 'TITLE' ? null : wordOf<string>(sorts, choice.sort),
    nach: choice.after,
  };
  const params = new URLSearchParams();
  for (const [name, word] of Object.entries(words)) if (word) params.set(name, word);
  return params;
}

export const isNarrowed = ({ text, state, category, inStock }: ListChoice) =>
  text.trim() !== '' || state !== null || category !== null || inStock !== null;

export function variablesOf(
  slug: string,
  { text, state, category, inStock, sort, after }: ListChoice,
  first: number,
): MerchantProductsQueryVariables {
  const filter = { ...(state && { state }), ...(category && { category }) };
  return {
    slug,
    first,
    sort,
    text: text.trim() || null,
    inStock,
    filter: Object.keys(filter).length > 0 ? filter : null,
    after,
  };
}
