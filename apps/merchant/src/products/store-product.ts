import { request } from '@stadtlive/web-client';
import {
  ArrangeVariantsDocument,
  CreateDraftDocument,
  DescribePictureDocument,
  EditProductDocument,
  SetProductStockDocument,
} from '@stadtlive/web-client/graphql';
import { writePrice } from './price-input.ts';
import type { ProductForm, ProductToEdit } from './product-form.ts';
import { inputOf, stockInputs, variantsInput } from './product-input.ts';

interface Work {
  form: ProductForm;
  /** As it was saved last. */
  kept: ProductForm;
  product: ProductToEdit | undefined;
  shopId: string;
}

const isSame = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * Sends a form. What it takes several requests for is told step by step, so that a later refusal
 * leaves the earlier steps known.
 * @throws CombinedGraphQLErrors
 */
export async function storeProduct(
  { form, kept, product, shopId }: Work,
  onStep: (stored: ProductToEdit) => void,
): Promise<ProductToEdit> {
  // First: what shows a picture elsewhere takes over its words as it is saved.
  for (const { id, alt, told } of form.pictures) {
    const input = { pictureId: id, alt };
    if (told !== alt) await request(DescribePictureDocument, { input });
  }
  const arrange = async (productId: string) => {
    const input = { productId, ...variantsInput(form) };
    const { arrangeVariants } = await request(ArrangeVariantsDocument, { input });
    onStep(arrangeVariants.product);
    return arrangeVariants.product;
  };
  const hasAxes = form.axes.length > 0;
  // Price and stock can be the product's own only once they are no variant's any more.
  if (product && product.axes.length > 0 && !hasAxes) await arrange(product.id);
  const input = inputOf(form);
  let stored = product
    ? (await request(EditProductDocument, { input: { ...input, productId: product.id } }))
        .editProduct.product
    : (await request(CreateDraftDocument, { input: { ...input, organisationId: shopId } }))
        .createProduct.product;
  onStep(stored);
  const isArranged =
    isSame([form.axes, form.variants], [kept.axes, kept.variants]) && form.unit === kept.unit;
  if (hasAxes && form.variants.length > 0 && !isArranged) stored = await arrange(stored.id);
  const items = stockInputs(form, kept);
  if (items.length > 0) {
    const answer = await request(SetProductStockDocument, {
      input: { organisationId: shopId, items },
    });
    stored = answer.setStock.products[0] ?? stored;
    onStep(stored);
  }
  return stored;
}

/** A form whose new variants know who they are, and whose pictures what was said of them. */
export const adoptIds = (form: ProductForm, stored: ProductToEdit): ProductForm => ({
  ...form,
  pictures: form.pictures.map((picture) => ({
    ...picture,
    told: stored.pictures.find(({ id }) => id === picture.id)?.alt ?? picture.alt,
  })),
  variants: form.variants.map((row) => {
    const known = stored.variants.find(({ options }) => isSame(options, row.options));
    return known ? { ...row, id: known.id } : row;
  }),
});

/** A form with the prices as they now are. */
export const adoptPrices = (form: ProductForm, stored: ProductToEdit): ProductForm => ({
  ...form,
  ...(stored.variants.length === 0 && { price: writePrice(stored.priceCents) }),
  variants: form.variants.map((row) => {
    const known = stored.variants.find(({ id }) => id === row.id);
    return known ? { ...row, price: writePrice(known.priceCents) } : row;
  }),
});
