import fc from 'fast-check';
import { chargeFor, linesOf } from './month-invoice.ts';
import { netOf, shareOf, totalsOf, vatOn } from './totals.ts';
import { seller } from '../testing/invoice-samples.ts';
import { addDays, daysFrom, lastOfMonth } from '../calendar/days.ts';
import type { Terms } from '../plan/terms.ts';

const cents = fc.integer({ min: 0, max: 10_000_000 });
const vatRate = fc.constantFrom(190, 70, 0);
const line = fc.record({ netCents: cents, vatRate });
const lines = fc.array(line, { minLength: 1, maxLength: 20 });
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

test('sums are what EN 16931 says (BR-CO-10 to BR-CO-15)', () => {
  fc.assert(
    fc.property(lines, (some) => {
      const { lineCents, netCents, taxes, vatCents, grossCents } = totalsOf(some);
      expect(lineCents).toBe(sum(some.map((one) => one.netCents)));
      expect(netCents).toBe(sum(taxes.map((tax) => tax.basisCents)));
      expect(vatCents).toBe(sum(taxes.map((tax) => tax.vatCents)));
      expect(grossCents).toBe(netCents + vatCents);
      expect(new Set(taxes.map((tax) => tax.vatRate)).size).toBe(taxes.length);
    }),
  );
});

test('VAT is rounded half up once for each rate (BR-CO-17), whatever the order of lines', () => {
  fc.assert(
    fc.property(lines, fc.infiniteStream(fc.nat()), (some, chance) => {
      const shuffled = some
        .map((one) => ({ one, at: chance.next().value as number }))
        .sort((a, b) => a.at - b.at)
        .map(({ one }) => one);
      expect(totalsOf(shuffled)).toEqual(totalsOf(some));
      for (const { basisCents, vatRate: rate, vatCents } of totalsOf(some).taxes) {
        // Twice the distance is never above one unit, and a half goes up.
        const exact = BigInt(basisCents) * BigInt(rate);
        const twice = 2n * (BigInt(vatCents) * 1000n - exact);
        expect(twice > -1000n && twice <= 1000n).toBe(true);
      }
    }),
  );
});

test('an allowance lowers its rate and no other', () => {
  fc.assert(
    fc.property(line, line, fc.integer({ min: 0, max: 100 }), (one, other, percent) => {
      fc.pre(one.vatRate !== other.vatRate);
      const off = { netCents: Math.floor((one.netCents * percent) / 100), vatRate: one.vatRate };
      const { taxes, netCents } = totalsOf([one, other], [off]);
      const basis = taxes.find((tax) => tax.vatRate === other.vatRate)?.basisCents;
      expect(basis).toBe(other.netCents);
      expect(netCents).toBe(one.netCents + other.netCents - off.netCents);
    }),
  );
  expect(() =>
    totalsOf([{ netCents: 1, vatRate: 190 }], [{ netCents: 2, vatRate: 190 }]),
  ).toThrow();
});

test('net and VAT come to the price, at most a cent apart', () => {
  expect([netOf(2990, 190), vatOn(netOf(2990, 190), 190)]).toEqual([2513, 477]);
  fc.assert(
    fc.property(cents, vatRate, (gross, rate) => {
      const net = netOf(gross, rate);
      expect(Math.abs(gross - net - vatOn(net, rate))).toBeLessThanOrEqual(1);
    }),
  );
});

const terms: Terms = {
  monthlyCents: 2990,
  trialMonths: 1,
  vatRate: 190,
  changes: [{ from: '2026-09-01', monthlyCents: 3490 }],
  paymentDays: 14,
  prenotificationDays: 14,
  dunning: { afterDays: [14, 14, 14], feeCents: [0, 250, 250], suspendAfterDays: 14 },
  biller: seller,
};

const dayOf2026 = fc.integer({ min: 0, max: 364 }).map((days) => addDays('2026-01-01', days));

test('an invoice comes to exactly what was agreed', () => {
  fc.assert(
    fc.property(dayOf2026, dayOf2026, vatRate, (paidFrom, month, rate) => {
      const charge = chargeFor({ paidFrom, endsOn: null }, month, { ...terms, vatRate: rate });
      fc.pre(charge !== null);
      const { totals, roundingCents } = linesOf(charge!, 'Portal', rate);
      expect(totals.grossCents + roundingCents).toBe(charge!.grossCents);
      expect(Math.abs(roundingCents)).toBeLessThanOrEqual(1);
      expect(charge!.from >= paidFrom).toBe(true);
    }),
  );
});

test('broken months that make up a whole one cost what it costs, a cent more or less', () => {
  fc.assert(
    fc.property(dayOf2026, cents, (split, price) => {
      const last = lastOfMonth(split);
      const all = Number(last.slice(8));
      const part = daysFrom(split, last);
      const both = shareOf(price, part, all) + shareOf(price, all - part, all);
      expect(Math.abs(both - price)).toBeLessThanOrEqual(1);
      expect(shareOf(price, all, all)).toBe(price);
    }),
  );
});

test('a new price holds from the first day of its month', () => {
  const charge = (month: string) =>
    chargeFor({ paidFrom: '2026-01-01', endsOn: null }, month, terms);
  expect(charge('2026-08-31')?.grossCents).toBe(2990);
  expect(charge('2026-09-15')?.grossCents).toBe(3490);
  expect(chargeFor({ paidFrom: '2026-06-10', endsOn: null }, '2026-05-01', terms)).toBeNull();
  expect(
    chargeFor({ paidFrom: '2026-01-01', endsOn: '2026-05-31' }, '2026-06-01', terms),
  ).toBeNull();
  expect(chargeFor({ paidFrom: '2028-02-29', endsOn: null }, '2028-02-29', terms)).toEqual({
    month: '2028-02-01',
    from: '2028-02-29',
    until: '2028-02-29',
    grossCents: 120,
  });
});
