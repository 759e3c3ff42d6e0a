import type {
  CreateProductInput,
  ProductContentInput,
  ProductToEditFragment,
  ScannedGoodsQuery,
} from '@stadtlive/web-client/graphql';
import { readPrice, readStock, writePrice } from '../products/price-input.ts';

export type Prefill = ScannedGoodsQuery['gtinPrefill'];

/** What is still to be said of goods whose code was read. */
export interface ScanForm {
  gtin: string;
  title: string;
  price: string;
  stock: string;
  vatRate: string;
  category: string | null;
  content: ProductContentInput | null;
  topics: string[];
  /** How many shops of the portal have it. */
  shops: number;
  /** The shop's own product, where it has one with this code. */
  ownId: string | null;
  /** Of one whose variants have price and stock: which; that is done on its own page. */
  variant: string | null;
}

/** What goods of the same kind had last is the best guess for what nobody has told. */
export interface Habit {
  vatRate: string;
  category: string | null;
}

export function scanFormOf(gtin: string, known: Prefill, habit: Habit): ScanForm {
  const { content } = known ?? {};
  return {
    gtin,
    title: known?.title ?? '',
    price: '',
    stock: '',
    vatRate: String(known?.vatRate ?? habit.vatRate),
    category: known ? (known.categorySlug ?? null) : habit.category,
    content: content ? { amount: content.amount, unit: content.unit } : null,
    topics: known?.topics.map(({ slug }) => slug) ?? [],
    shops: known?.shops ?? 0,
    ownId: null,
    variant: null,
  };
}

const bare = (gtin: string) => gtin.replace(/^0+/, '');

/** Goods the shop has already: only price and stock are to be said anew. */
export function scanFormOfOwn(gtin: string, own: ProductToEditFragment): ScanForm {
  const variant = own.variants.find((one) => bare(one.gtin ?? '') === bare(gtin));
  return {
    gtin,
    title: own.title,
    price: writePrice(own.priceCents),
    stock: String(own.stock),
    vatRate: String(own.vatRate ?? 190),
    category: own.category?.slug ?? null,
    content: own.content && { amount: own.content.amount, unit: own.content.unit },
    topics: own.topics.map(({ slug }) => slug),
    shops: 0,
    ownId: own.id,
    variant: variant?.options.join(' · ') ?? null,
  };
}

export type WrongScan = 'title' | 'price' | 'stock';

export function wrongIn({ title, price, stock }: ScanForm): WrongScan[] {
  const cents = readPrice(price);
  return [
    ...(title.trim() ? [] : ['title' as const]),
    ...(cents ? [] : ['price' as const]),
    ...(readStock(stock) === null ? ['stock' as const] : []),
  ];
}

export const inputOfScan = (form: ScanForm, organisationId: string): CreateProductInput => ({
  organisationId,
  gtin: form.gtin,
  title: form.title,
  priceCents: readPrice(form.price) ?? 0,
  stock: readStock(form.stock) ?? 0,
  vatRate: Number(form.vatRate),
  category: form.category,
  content: form.content,
  topics: form.topics,
});
