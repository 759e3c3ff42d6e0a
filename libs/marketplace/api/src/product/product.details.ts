import type { CreateProductInput, EditProductInput } from '@stadtlive/contract';
import { topicsOf } from '@stadtlive/directory-api';
import { badInput, optionalText, requiredText } from '@stadtlive/kernel';
import type { TenantConfig } from '@stadtlive/tenancy-api';
import { validCategory } from '../category/category.ts';
import { validContent } from './content.ts';
import { validGtin } from './gtin.ts';
import type { ProductDetails } from './product.entity.ts';
import { validSafety } from './product-safety.ts';

export type GivenProduct = Omit<CreateProductInput, 'organisationId' | 'title'> &
  Pick<EditProductInput, 'title'>;

const ages = [0, 6, 12, 16, 18];

const mostCents = 100_000_000;
const mostStock = 1_000_000;
/** UStG § 12: 19 % and 7 %; 0 for small businesses (§ 19) and zero-rated goods. */
const vatRates = [190, 70, 0];

/**
 * Reads what a person typed: only the fields that were given, each valid.
 * @throws StadtliveError BAD_USER_INPUT naming the field
 */
export function readDetails(given: GivenProduct, city: TenantConfig): Partial<ProductDetails> {
  const details: Partial<ProductDetails> = {};
  if (given.title != null) details.title = requiredText('title', given.title, { max: 160 });
  if (given.description !== undefined) {
    const limits = { max: 4000, lines: true };
    details.description = optionalText('description', given.description, limits);
  }
  if (given.gtin !== undefined) details.gtin = given.gtin === null ? null : validGtin(given.gtin);
  if (given.priceCents !== undefined) {
    details.priceCents = within('priceCents', given.priceCents ?? 0, mostCents);
  }
  if (given.vatRate !== undefined) details.vatRate = vatRate(given.vatRate);
  if (given.stock != null) details.stock = within('stock', given.stock, mostStock);
  if (given.content !== undefined) details.content = given.content && validContent(given.content);
  if (given.topics !== undefined) details.topics = topicsOf(given.topics ?? [], city);
  if (given.sku !== undefined) details.sku = optionalText('sku', given.sku, { max: 60 });
  if (given.category !== undefined) details.category = validCategory(given.category, city);
  if (given.minimumAge !== undefined) details.minimumAge = age(given.minimumAge);
  if (given.safety !== undefined) details.safety = validSafety(given.safety);
  return details;
}

function within(field: string, value: number, max: number): number {
  if (Number.isInteger(value) && value >= 0 && value <= max) return value;
  throw badInput(field, `${field} is a whole number from 0 to ${max}.`, { min: 0, max });
}

function age(given: number | null): number | null {
  if (given === null || ages.includes(given)) return given;
  throw badInput('minimumAge', 'The age class is 0, 6, 12, 16 or 18.', { allowed: ages });
}

function vatRate(given: number | null): number | null {
  if (given === null || vatRates.includes(given)) return given;
  throw badInput('vatRate', 'The VAT rate is 190, 70 or 0 per mille.', { allowed: vatRates });
}
