import type {
  CreateProductInput,
  ProductContentInput,
  ScannedGoodsQuery,
} from '@stadtlive/web-client/graphql';
import { readPrice, readStock } from '../products/price-input.ts';

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
