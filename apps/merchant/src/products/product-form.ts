import type { ContentUnit, ProductToEditFragment } from '@stadtlive/web-client/graphql';
import type { ShownPicture } from '../picture/picture-field.tsx';
import type { AxisForm, VariantForm } from '../variants/combinations.ts';
import { readAmount, readPrice, readStock, writePrice } from './price-input.ts';
import { safetyOf, type SafetyForm } from './safety-form.ts';

export type ProductToEdit = ProductToEditFragment;

/** The form as it stands, numbers as they were typed. */
export interface ProductForm {
  title: string;
  gtin: string;
  sku: string;
  price: string;
  amount: string;
  unit: ContentUnit;
  vatRate: string;
  stock: string;
  topics: string[];
  /** Slug. */
  category: string | null;
  /** "0" for everybody; empty as long as nothing is said. */
  minimumAge: string;
  description: string;
  pictures: ShownPicture[];
  safety: SafetyForm;
  axes: AxisForm[];
  variants: VariantForm[];
  /** Stock at the shop's further places, by `item/place`. */
  elsewhere: Record<string, string>;
}

/** What is typed or chosen in one field. */
export type TextName = {
  [Name in keyof ProductForm]: ProductForm[Name] extends string ? Name : never;
}[keyof ProductForm];

export const units: readonly ContentUnit[] = [
  'GRAM',
  'KILOGRAM',
  'MILLILITRE',
  'LITRE',
  'METRE',
  'SQUARE_METRE',
  'CUBIC_METRE',
  'PIECE',
];

const writeAmount = (content: { amount: number } | null | undefined) =>
  content ? String(content.amount).replace('.', ',') : '';

export const placeKey = (itemId: string, placeId: string) => `${itemId}/${placeId}`;

/** Items of a product with what is left of them at each place. */
export const itemsOf = (product: ProductToEdit) =>
  product.variants.length > 0
    ? product.variants.map(({ id, options, stockByPlace, priceCents, reduction }) => ({
        id,
        name: options.join(' · '),
        stockByPlace,
        priceCents,
        reduction,
      }))
    : [{ ...product, name: product.title }];

/** @param homeId the shop's own address as a place; its stock has a field of its own */
export const formOf = (product?: ProductToEdit, homeId?: string): ProductForm => ({
  title: product?.title ?? '',
  gtin: product?.gtin ?? '',
  sku: product?.sku ?? '',
  price: writePrice(product?.priceCents ?? 0),
  amount: writeAmount(product?.content),
  unit: product?.content?.unit ?? product?.variants[0]?.content?.unit ?? 'GRAM',
  vatRate: String(product?.vatRate ?? 190),
  stock: product ? String(stockAtHome(product, homeId)) : '',
  topics: product?.topics.map(({ slug }) => slug) ?? [],
  category: product?.category?.slug ?? null,
  minimumAge: String(product?.minimumAge ?? ''),
  description: product?.description ?? '',
  pictures: product?.pictures.map(({ id, alt, url }) => ({ id, alt, url, told: alt })) ?? [],
  safety: safetyOf(product),
  axes: product?.axes.map(({ name, values }) => ({ name, values: [...values] })) ?? [],
  variants:
    product?.variants.map((variant) => ({
      id: variant.id,
      options: [...variant.options],
      price: writePrice(variant.priceCents),
      amount: writeAmount(variant.content),
      stock: String(stockAtHome(variant, homeId)),
      gtin: variant.gtin ?? '',
      sku: variant.sku ?? '',
    })) ?? [],
  elsewhere: Object.fromEntries(
    (product ? itemsOf(product) : []).flatMap(({ id, stockByPlace }) =>
      stockByPlace
        .filter(({ placeId }) => placeId !== homeId)
        .map(({ placeId, stock }) => [placeKey(id, placeId), String(stock)]),
    ),
  ),
});

interface Stocked {
  stock: number;
  stockByPlace: readonly { placeId: string; stock: number }[];
}

const stockAtHome = ({ stock, stockByPlace }: Stocked, homeId: string | undefined) =>
  stockByPlace.find(({ placeId }) => placeId === homeId)?.stock ?? stock;

const isPrice = (text: string) => text.trim() === '' || readPrice(text) !== null;
const isAmount = (text: string) => text.trim() === '' || readAmount(text) !== null;

/** Something typed that cannot be read; `kind` names the words to say about it. */
export interface WrongEntry {
  id: string;
  kind: 'title' | 'price' | 'amount' | 'stock' | 'axis' | 'variantPrice';
}

/** Entries that cannot be read, in the order of the form; a draft may lack everything but a title. */
export function wrongEntries(form: ProductForm): WrongEntry[] {
  const wrong: WrongEntry[] = [];
  const check = (isFine: boolean, id: string, kind: WrongEntry['kind']) => {
    if (!isFine) wrong.push({ id, kind });
  };
  check(form.title.trim() !== '', 'title', 'title');
  check(isAmount(form.amount), 'amount', 'amount');
  if (form.axes.length === 0) {
    check(isPrice(form.price), 'price', 'price');
    check(readStock(form.stock) !== null, 'stock', 'stock');
  }
  form.axes.forEach((axis, i) => {
    const isDouble = form.axes.findIndex(({ name }) => name.trim() === axis.name.trim()) !== i;
    check(axis.name.trim() !== '' && !isDouble, `axes.${i}`, 'axis');
  });
  form.variants.forEach((row, i) => {
    if (form.axes.length === 0) return;
    check(readPrice(row.price) !== null, `variants.${i}.price`, 'variantPrice');
    check(isAmount(row.amount), `variants.${i}.amount`, 'amount');
    check(readStock(row.stock) !== null, `variants.${i}.stock`, 'stock');
  });
  for (const [key, stock] of Object.entries(form.elsewhere)) {
    check(readStock(stock) !== null, `place.${key}`, 'stock');
  }
  return wrong;
}
