import type { ProductSafetyInput } from '@stadtlive/contract';
import { optionalText } from '@stadtlive/kernel';

/** Who answers for a product's safety (EU 2023/988, GPSR Article 19); only what was said is there. */
export interface ProductSafety {
  readonly makerName?: string;
  readonly makerAddress?: string;
  /** E-mail or web address. */
  readonly makerContact?: string;
  /** False asks for a person in the EU. */
  readonly makerIsInEu?: boolean;
  readonly euPersonName?: string;
  readonly euPersonAddress?: string;
  readonly euPersonContact?: string;
  readonly identifier?: string;
  readonly warnings?: string;
}

const lengths = {
  makerName: 160,
  makerAddress: 300,
  makerContact: 300,
  euPersonName: 160,
  euPersonAddress: 300,
  euPersonContact: 300,
  identifier: 120,
  warnings: 2_000,
} as const;

/** Null where nothing is said. @throws StadtliveError BAD_USER_INPUT naming the field */
export function validSafety(given: ProductSafetyInput | null): ProductSafety | null {
  if (!given) return null;
  const texts = Object.entries(lengths).flatMap(([field, max]) => {
    const key = field as keyof typeof lengths;
    const lines = key === 'makerAddress' || key === 'euPersonAddress' || key === 'warnings';
    const text = optionalText(`safety.${field}`, given[key] ?? null, { max, lines });
    return text === null ? [] : [[field, text] as const];
  });
  const isInEu = given.makerIsInEu == null ? {} : { makerIsInEu: given.makerIsInEu };
  const safety = { ...Object.fromEntries(texts), ...isInEu };
  return Object.keys(safety).length > 0 ? safety : null;
}
