import type {
  ContentUnit,
  EditProductInput,
  ProductToEditFragment,
} from '@stadtlive/web-client/graphql';
import { readAmount, readPrice, readStock, writePrice } from './price-input.ts';

export type ProductToEdit = ProductToEditFragment;

/** The form as it stands, all text. */
export interface ProductForm {
  title: string;
  gtin: string;
  price: string;
  amount: string;
  unit: ContentUnit;
  vatRate: string;
  stock: string;
  topic: string;
  description: string;
}

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

export const formOf = (product?: ProductToEdit): ProductForm => ({
  title: product?.title ?? '',
  gtin: product?.gtin ?? '',
  price: writePrice(product?.priceCents ?? 0),
  amount: product?.content ? String(product.content.amount).replace('.', ',') : '',
  unit: product?.content?.unit ?? 'GRAM',
  vatRate: String(product?.vatRate ?? 190),
  stock: product ? String(product.stock) : '',
  topic: product?.topics[0]?.slug ?? '',
  description: product?.description ?? '',
});

/** Fields that cannot be read, in the order of the form; a draft may lack everything but a title. */
export function wrongFields(form: ProductForm): (keyof ProductForm)[] {
  const wrong: (keyof ProductForm)[] = [];
  if (!form.title.trim()) wrong.push('title');
  if (form.price.trim() && readPrice(form.price) === null) wrong.push('price');
  if (form.amount.trim() && readAmount(form.amount) === null) wrong.push('amount');
  if (readStock(form.stock) === null) wrong.push('stock');
  return wrong;
}

export function inputOf(
  form: ProductForm,
): Omit<EditProductInput, 'productId'> & { title: string } {
  const amount = readAmount(form.amount);
  return {
    title: form.title,
    gtin: form.gtin.trim() || null,
    priceCents: readPrice(form.price) ?? 0,
    content: amount === null ? null : { amount, unit: form.unit },
    vatRate: Number(form.vatRate),
    stock: readStock(form.stock) ?? 0,
    topics: form.topic ? [form.topic] : [],
    description: form.description.trim() || null,
  };
}

const renamed: Record<string, keyof ProductForm> = {
  priceCents: 'price',
  'content.amount': 'amount',
  'content.unit': 'unit',
  content: 'amount',
  topics: 'topic',
};

/** The server's name of a field → the form's. */
export const fieldFrom = (serverField: string): string => renamed[serverField] ?? serverField;
