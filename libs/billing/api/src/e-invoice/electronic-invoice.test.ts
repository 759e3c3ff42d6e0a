import fc from 'fast-check';
import { brokenRules } from '../testing/broken-rules.ts';
import { debit, invoiceOf, leitwegId } from '../testing/invoice-samples.ts';
import { ciiOf, electronicInvoiceOf } from './electronic-invoice.ts';
import { documentOf } from './invoice-document.ts';

const samples = {
  'paid by transfer': invoiceOf({}),
  'debited, with a VAT ID': invoiceOf({ buyer: { debit, vatId: 'DE123456788' } }),
  'to a public body': invoiceOf({ buyer: { leitwegId } }),
  'to a public body, debited': invoiceOf({ buyer: { leitwegId, debit } }),
  'a credit note': invoiceOf({ isCredit: true }),
  'a credit note to a public body': invoiceOf({ isCredit: true, buyer: { leitwegId } }),
  'without VAT (§ 19 UStG)': invoiceOf({
    lines: [{ name: 'Verkaufen', description: 'Mai', netCents: 2990, vatRate: 0 }],
  }),
  'brought to the price by a cent': invoiceOf({
    lines: [{ name: 'Verkaufen', description: 'Mai', netCents: 2100, vatRate: 190 }],
    roundingCents: 1,
  }),
};

test.each(Object.entries(samples))('%s breaks no rule', async (_, row) => {
  const document = documentOf(row)!;
  expect(brokenRules(await ciiOf(document))).toEqual([]);
  const own = await electronicInvoiceOf(document);
  expect(brokenRules(own)).toEqual([]);
  expect(String(own).includes('xrechnung_3.0')).toBe(row.buyer?.leitwegId !== null);
});

const cents = fc.integer({ min: 1, max: 5_000_000 });
const vatRate = fc.constantFrom(190, 70, 0);
const line = fc.record({
  netCents: cents,
  vatRate,
  name: fc.constantFrom('Verkaufen', 'Schaufenster <groß>', 'Ä & Ö'),
  description: fc.constant('Mai 2026'),
});

/** Any number of lines, and of each rate at most so much off as was charged. */
const invoice = fc
  .record({
    lines: fc.array(line, { minLength: 1, maxLength: 6 }),
    off: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 3 }),
    roundingCents: fc.integer({ min: -1, max: 1 }),
    isCredit: fc.boolean(),
    isPublic: fc.boolean(),
    isDebited: fc.boolean(),
  })
  .map(({ lines, off, isPublic, isDebited, ...rest }) => ({
    ...rest,
    lines,
    allowances: [190, 70, 0].flatMap((rate, i) => {
      const charged = lines
        .filter((one) => one.vatRate === rate)
        .reduce((total, one) => total + one.netCents, 0);
      const netCents = Math.floor((charged * off[i]!) / 100);
      return netCents > 0 ? [{ netCents, vatRate: rate, reason: 'Nachlass' }] : [];
    }),
    buyer: {
      leitwegId: isPublic ? leitwegId : null,
      debit: isDebited && !rest.isCredit ? debit : null,
    },
  }));

test('no random invoice breaks a rule', async () => {
  await fc.assert(
    fc.asyncProperty(invoice, async (given) => {
      expect(brokenRules(await electronicInvoiceOf(documentOf(invoiceOf(given))!))).toEqual([]);
    }),
    { numRuns: 15 },
  );
}, 120_000);

test.each([
  [
    'BR-CO-10',
    /(<ram:LineTotalAmount>)25\.13(<\/ram:LineTotalAmount>\s*<ram:TaxBasis)/,
    '$125.14$2',
  ],
  ['BR-CO-13', /<ram:TaxBasisTotalAmount>25\.13/, '<ram:TaxBasisTotalAmount>25.12'],
  ['BR-CO-14', /currencyID="EUR">4\.77/, 'currencyID="EUR">4.78'],
  ['BR-CO-15', /<ram:GrandTotalAmount>29\.90/, '<ram:GrandTotalAmount>29.91'],
  ['BR-CO-16', /<ram:DuePayableAmount>29\.90/, '<ram:DuePayableAmount>29.89'],
  ['BR-CO-17', /<ram:CalculatedAmount>4\.77/, '<ram:CalculatedAmount>4.76'],
  ['BR-S-08', /<ram:BasisAmount>25\.13/, '<ram:BasisAmount>25.12'],
  ['BR-02', /<ram:ID>MUS-2026-000001/, '<ram:ID>'],
  ['BR-DE-15', /<ram:BuyerReference>[^<]*/, '<ram:BuyerReference>'],
  ['BR-DE-30', /<ram:CreditorReferenceID>[^<]*<\/ram:CreditorReferenceID>/, ''],
])('the rule %s notices what breaks it', async (id, found, wrong) => {
  const xml = String(await electronicInvoiceOf(documentOf(samples['to a public body, debited'])!));
  expect(xml).toMatch(found);
  expect(brokenRules(xml.replace(found, wrong))).toContain(id);
});

test('an erased buyer leaves nothing to make a file of', () => {
  expect(documentOf({ ...invoiceOf({}), buyer: null })).toBeNull();
});
