import { divideRounded, type Cents } from '@stadtlive/kernel';

/** Something a VAT rate is paid on. */
export interface Taxed {
  readonly netCents: Cents;
  /** In per mille. */
  readonly vatRate: number;
}

export interface TaxTotal {
  readonly vatRate: number;
  readonly basisCents: Cents;
  readonly vatCents: Cents;
}

export interface Totals {
  /** BT-106. */
  readonly lineCents: Cents;
  /** BT-107. */
  readonly allowanceCents: Cents;
  /** BT-109. */
  readonly netCents: Cents;
  /** BG-23, one for each rate, the highest first. */
  readonly taxes: readonly TaxTotal[];
  /** BT-110. */
  readonly vatCents: Cents;
  /** BT-112. */
  readonly grossCents: Cents;
}

/** Sums as EN 16931 wants them: VAT on the sum of each rate, rounded half up once (BR-CO-17). */
export function totalsOf(lines: readonly Taxed[], allowances: readonly Taxed[] = []): Totals {
  const rates = [...new Set([...lines, ...allowances].map(({ vatRate }) => vatRate))];
  const of = (some: readonly Taxed[], rate: number) =>
    sum(some.filter(({ vatRate }) => vatRate === rate).map(({ netCents }) => netCents));
  const taxes = rates
    .sort((one, other) => other - one)
    .map((vatRate) => {
      const basisCents = of(lines, vatRate) - of(allowances, vatRate);
      if (basisCents < 0)
        throw new RangeError('An allowance is larger than what it is taken from.');
      return { vatRate, basisCents, vatCents: vatOn(basisCents, vatRate) };
    });
  const lineCents = sum(lines.map(({ netCents }) => netCents));
  const allowanceCents = sum(allowances.map(({ netCents }) => netCents));
  const netCents = lineCents - allowanceCents;
  const vatCents = sum(taxes.map((tax) => tax.vatCents));
  return { lineCents, allowanceCents, netCents, taxes, vatCents, grossCents: netCents + vatCents };
}

export const vatOn = (netCents: Cents, vatRate: number): Cents =>
  divideRounded(BigInt(netCents) * BigInt(vatRate), 1000n);

/** What is left of a price once its VAT is taken out, rounded half up. */
export const netOf = (grossCents: Cents, vatRate: number): Cents =>
  divideRounded(BigInt(grossCents) * 1000n, BigInt(1000 + vatRate));

/** The share of a month's price for some of its days, rounded half up. */
export const shareOf = (cents: Cents, days: number, ofDays: number): Cents =>
  divideRounded(BigInt(cents) * BigInt(days), BigInt(ofDays));

const sum = (cents: readonly Cents[]): Cents => cents.reduce((total, one) => total + one, 0);
