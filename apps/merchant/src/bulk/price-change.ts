import { readPrice } from '../products/price-input.ts';

/** What is to become of prices; per mille so that "−2,5 %" is exact. */
export type PriceChange =
  | { kind: 'to'; cents: number }
  | { kind: 'by'; cents: number }
  | { kind: 'percent'; perMille: number };

/** "4,80" sets, "+0,50" and "-0,50" add, "+10 %" and "-2,5 %" raise and lower. Null where it is none of these. */
export function readPriceChange(text: string): PriceChange | null {
  const plain = text.replace(/\s/g, '').replace(/[−–]/g, '-');
  const percent = /^([+-]?)(\d{1,3})(?:[.,](\d))?%$/.exec(plain);
  if (percent) {
    const perMille = Number(percent[2]) * 10 + Number(percent[3] ?? 0);
    const signed = percent[1] === '-' ? -perMille : perMille;
    return perMille === 0 || signed < -900 ? null : { kind: 'percent', perMille: signed };
  }
  const sign = /^[+-]/.exec(plain)?.[0];
  const cents = readPrice(plain.slice(sign ? 1 : 0));
  if (cents === null || cents === 0) return null;
  if (!sign) return { kind: 'to', cents };
  return { kind: 'by', cents: sign === '-' ? -cents : cents };
}

/** In cents, rounded half up; at least one cent, since what is for free is no offer. */
export function changedPrice(cents: number, change: PriceChange): number {
  if (change.kind === 'to') return change.cents;
  if (change.kind === 'by') return Math.max(1, cents + change.cents);
  return Math.max(1, Math.floor((cents * (1000 + change.perMille) + 500) / 1000));
}
