import type {
  ContentUnit,
  EditProductInput,
  ProductToEditFragment,
} from '@stadtlive/web-client/graphql';
import type { ShownPicture } from '../picture/picture-field.tsx';
import { readAmount, readPrice, readStock, writePrice } from './price-input.ts';

export type ProductToEdit = ProductToEditFragment;

/** The form as it stands, numbers as they were typed. */
export interface ProductForm {
  title: string;
  gtin: string;
  price: string;
  amount: string;
  unit: ContentUnit;
  vatRate: string;
  stock: string;
  topics: string[];
  description: string;
  picture: ShownPicture | null;
}

/** What is typed or chosen in one field. */
export type TextName = Exclude<keyof ProductForm, 'topics' | 'picture'>;

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

const pictureOf = ({ picture }: ProductToEdit): ShownPicture | null =>
  picture ? { id: picture.id, alt: picture.alt, url: picture.url } : null;

export const formOf = (product?: ProductToEdit): ProductForm => ({
  title: product?.title ?? '',
  gtin: product?.gtin ?? '',
  price: writePrice(product?.priceCents ?? 0),
  amount: product?.content ? String(product.content.amount).replace('.', ',') : '',
  unit: product?.content?.unit ?? 'GRAM',
  vatRate: String(product?.vatRate ?? 190),
  stock: product ? String(product.stock) : '',
  topics: product?.topics.map(({ slug }) => slug) ?? [],
  description: product?.description ?? '',
  picture: product ? pictureOf(product) : null,
});

export const fieldsToRead = ['title', 'price', 'amount', 'stock'] as const;
export type FieldToRead = (typeof fieldsToRead)[number];

/** Fields that cannot be read, in the order of the form; a draft may lack everything but a title. */
export function wrongFields(form: ProductForm): FieldToRead[] {
  const isWrong: Record<FieldToRead, boolean> = {
    title: !form.title.trim(),
    price: form.price.trim() !== '' && readPrice(form.price) === null,
    amount: form.amount.trim() !== '' && readAmount(form.amount) === null,
    stock: readStock(form.stock) === null,
  };
  return fieldsToRead.filter((name) => isWrong[name]);
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
    topics: form.topics,
    description: form.description.trim() || null,
    pictureId: form.picture?.id ?? null,
  };
}

const renamed: Record<string, keyof ProductForm> = {
  priceCents: 'price',
  'content.amount': 'amount',
  'content.unit': 'unit',
  content: 'amount',
  pictureId: 'picture',
};

/** The server's name of a field → the form's; undefined where the form has none such. */
export function fieldFrom(serverField: string): keyof ProductForm | undefined {
  const name = renamed[serverField] ?? serverField;
  return name in formOf() ? (name as keyof ProductForm) : undefined;
}
