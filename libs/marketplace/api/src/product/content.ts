import type {
  ContentUnit,
  ProductContent,
  ProductContentInput,
  UnitPrice,
} from '@stadtlive/contract';
import { badInput, divideRounded } from '@stadtlive/kernel';

/** How much a product holds, in thousandths of its unit, so that nothing is ever rounded. */
export interface Content {
  readonly milli: number;
  readonly unit: ContentUnit;
}

const most = 1_000_000;
/** What GraphQL's Int can carry. */
const highestCents = 2_147_483_647;

/** Unit the price is stated for (PAngV § 5), and how many thousandths of the given unit make one of it. */
const perUnit: Record<Exclude<ContentUnit, 'PIECE'>, { per: ContentUnit; milli: bigint }> = {
  GRAM: { per: 'KILOGRAM', milli: 1_000_000n },
  KILOGRAM: { per: 'KILOGRAM', milli: 1_000n },
  MILLILITRE: { per: 'LITRE', milli: 1_000_000n },
  LITRE: { per: 'LITRE', milli: 1_000n },
  METRE: { per: 'METRE', milli: 1_000n },
  SQUARE_METRE: { per: 'SQUARE_METRE', milli: 1_000n },
  CUBIC_METRE: { per: 'CUBIC_METRE', milli: 1_000n },
};

/** PAngV § 4 (3) No. 1: below 10 g or 10 ml no unit price is due. */
const leastDue: Partial<Record<ContentUnit, number>> = {
  GRAM: 10_000,
  KILOGRAM: 10,
  MILLILITRE: 10_000,
  LITRE: 10,
};

/** @throws StadtliveError BAD_USER_INPUT naming the field */
export function validContent({ amount, unit }: ProductContentInput): Content {
  const field = 'content.amount';
  if (!(amount > 0)) throw badInput(field, 'The amount must be more than 0.');
  if (!(amount <= most)) throw badInput(field, `The amount is at most ${most}.`, { max: most });
  const milli = Math.round(amount * 1000);
  if (milli < 1 || Math.abs(milli - amount * 1000) > 1e-6 * milli) {
    throw badInput(field, 'The amount has at most three decimals.');
  }
  return { milli, unit };
}

export const shownContent = ({ milli, unit }: Content): ProductContent => ({
  amount: milli / 1000,
  unit,
});

/** PAngV § 4: the price per kilogram, litre, metre …, half a cent rounded up; null where none is due. */
export function unitPrice(priceCents: number, content: Content | null): UnitPrice | null {
  if (!content || content.unit === 'PIECE' || priceCents === 0) return null;
  if (content.milli < (leastDue[content.unit] ?? 0)) return null;
  const { per, milli } = perUnit[content.unit];
  return { cents: divideRounded(BigInt(priceCents) * milli, BigInt(content.milli)), per };
}

/** @throws StadtliveError BAD_USER_INPUT for a price and a content that cannot both be meant */
export function expectPlausible(priceCents: number, content: Content | null): void {
  if ((unitPrice(priceCents, content)?.cents ?? 0) > highestCents) {
    throw badInput('content.amount', 'The amount is too small for this price.');
  }
}
