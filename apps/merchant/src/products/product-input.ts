import type {
  ArrangeVariantsInput,
  EditProductInput,
  StockInput,
  VariantInput,
} from '@stadtlive/web-client/graphql';
import { readAmount, readPrice, readStock } from './price-input.ts';
import type { ProductForm } from './product-form.ts';
import { safetyInput } from './safety-form.ts';

type Editable = Omit<EditProductInput, 'productId'> & { title: string };

const contentOf = (text: string, unit: ProductForm['unit']) => {
  const amount = readAmount(text);
  return amount === null ? null : { amount, unit };
};

/** What is sent of the product itself; with variants, price, stock and numbers are theirs. */
export function inputOf(form: ProductForm): Editable {
  return {
    title: form.title,
    vatRate: Number(form.vatRate),
    topics: form.topics,
    category: form.category,
    minimumAge: form.minimumAge === '' ? null : Number(form.minimumAge),
    description: form.description.trim() || null,
    safety: safetyInput(form.safety),
    pictureIds: form.pictures.map(({ id }) => id),
    ...(form.axes.length === 0 && {
      gtin: form.gtin.trim() || null,
      sku: form.sku.trim() || null,
      content: contentOf(form.amount, form.unit),
      priceCents: readPrice(form.price) ?? 0,
      stock: readStock(form.stock) ?? 0,
    }),
  };
}

const variantInput = (row: ProductForm['variants'][number], form: ProductForm): VariantInput => ({
  ...(row.id !== null && { id: row.id }),
  options: row.options,
  sku: row.sku.trim() || null,
  gtin: row.gtin.trim() || null,
  priceCents: readPrice(row.price) ?? 0,
  content: contentOf(row.amount, form.unit),
  stock: readStock(row.stock) ?? 0,
});

export const variantsInput = (form: ProductForm): Omit<ArrangeVariantsInput, 'productId'> => ({
  axes: form.axes.map(({ name }) => name.trim()),
  variants: form.axes.length > 0 ? form.variants.map((row) => variantInput(row, form)) : [],
});

/** Figures of the further places that have changed. */
export const stockInputs = (now: ProductForm, kept: ProductForm): StockInput[] =>
  Object.entries(now.elsewhere)
    .filter(([key, stock]) => stock !== kept.elsewhere[key])
    .map(([key, stock]) => {
      const [itemId = '', placeId = ''] = key.split('/');
      return { itemId, placeId, stock: readStock(stock) ?? 0 };
    });

const renamed: Record<string, string> = {
  priceCents: 'price',
  'content.amount': 'amount',
  'content.unit': 'unit',
  content: 'amount',
  pictureId: 'pictures',
  pictureIds: 'pictures',
};

const own = [
  'title',
  'gtin',
  'sku',
  'price',
  'amount',
  'unit',
  'vatRate',
  'stock',
  'topics',
  'category',
  'minimumAge',
  'description',
  'pictures',
  'variants',
  'axes',
];

/** The server's name of a field → the id in the form; undefined where the form has none such. */
export function fieldFrom(serverField: string): string | undefined {
  const inVariant = /^variants[.[](\d+)\]?\.(.+)$/.exec(serverField);
  if (inVariant) return `variants.${inVariant[1]}.${fieldFrom(inVariant[2]!) ?? 'price'}`;
  if (serverField.startsWith('safety.') || /^axes\.\d+/.test(serverField)) return serverField;
  const name = renamed[serverField] ?? serverField;
  return own.includes(name) ? name : undefined;
}
