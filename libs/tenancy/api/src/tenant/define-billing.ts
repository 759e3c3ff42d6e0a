import { z } from 'zod';

const cents = z.number().int().nonnegative().max(100_000_00);
const days = (least: number, most: number) => z.number().int().min(least).max(most);
const text = (max: number) => z.string().trim().min(1).max(max);

const ascending = (changes: { from: string }[]) =>
  changes.every(({ from }, i) => i === 0 || from > changes[i - 1]!.from);

/** A price holds for whole months, so that who does not want it cancels to the end of the one before. */
const firstsOfMonths = (changes: { from: string }[]) =>
  changes.every(({ from }) => from.endsWith('-01'));

/** Whether the two digits after the country are right (ISO 7064, mod 97-10). */
function checks(text: string): boolean {
  const digits = [...text].map((character) => parseInt(character, 36)).join('');
  return BigInt(digits) % 97n === 1n;
}
const ibanChecks = (iban: string) => checks(iban.slice(4) + iban.slice(0, 4));
/** What the creditor chose, the three characters before the number, is not part of it. */
const creditorIdChecks = (id: string) => checks(id.slice(7) + id.slice(0, 4));

const three = <Item extends z.ZodType>(item: Item) => z.tuple([item, item, item]);

/** What a shop pays. */
export const shopPlan = z.strictObject({
  /** What a shop pays for a calendar month, VAT included. */
  monthlyCents: cents,
  /** Months that cost nothing, from the first publishing on. */
  trialMonths: z.number().int().nonnegative().max(24),
  /** In per mille; 0 where no VAT is charged (§ 19 UStG). */
  vatRate: z.union([z.literal(190), z.literal(70), z.literal(0)]).default(190),
  /** Prices of the future, each for the months that begin on its day or later. */
  changes: z
    .array(z.strictObject({ from: z.iso.date(), monthlyCents: cents }))
    .max(20)
    .refine(ascending, 'days ascend')
    .refine(firstsOfMonths, 'a price changes with the first of a month')
    .default([]),
  paymentDays: days(1, 60).default(14),
  /** Between the notice of a direct debit and its day. */
  prenotificationDays: days(1, 30).default(14),
  dunning: z
    .strictObject({
      /** Days from the due day to the first reminder, and from each to the next. */
      afterDays: three(days(1, 60)),
      feeCents: three(cents),
      /** Days from the third reminder to the suspension. */
      suspendAfterDays: days(1, 60),
    })
    .default({ afterDays: [14, 14, 14], feeCents: [0, 250, 250], suspendAfterDays: 14 }),
});

/** Who sends the invoices, as § 14 UStG and EN 16931 want it. */
export const biller = z
  .strictObject({
    name: text(70),
    street: text(120),
    postcode: text(10),
    locality: text(80),
    /** For questions about invoices. */
    contact: z.strictObject({ name: text(80), phone: text(40), email: z.email().max(254) }),
    /** At least one of the two. */
    vatId: z
      .string()
      .regex(/^DE\d{9}$/)
      .optional(),
    taxNumber: text(20).optional(),
    /** E.g. "HRB 1234, Amtsgericht Kleve". */
    registration: text(120).optional(),
    iban: z
      .string()
      .regex(/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/)
      .refine(ibanChecks, 'a digit of the IBAN is wrong'),
    bic: z
      .string()
      .regex(/^[A-Z0-9]{8}([A-Z0-9]{3})?$/)
      .optional(),
    /** Creditor identifier of the Bundesbank; without it nothing is collected by direct debit. */
    creditorId: z
      .string()
      .regex(/^[A-Z]{2}\d{2}[A-Z0-9]{3}[A-Z0-9]{1,28}$/)
      .refine(creditorIdChecks, 'a digit of the creditor identifier is wrong')
      .optional(),
    /** Begins each number; never changes. */
    numberPrefix: z.string().regex(/^[A-Z]{2,6}$/),
  })
  .refine(({ vatId, taxNumber }) => vatId ?? taxNumber, 'vatId or taxNumber is needed');
