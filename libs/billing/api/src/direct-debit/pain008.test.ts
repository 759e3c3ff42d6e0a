import fc from 'fast-check';
import { painOf, type SealedDebit } from './pain008.ts';
import { sepaText } from './sepa-text.ts';

const debit = fc.record({
  id: fc.uuid(),
  cents: fc.integer({ min: 1, max: 5_000_000 }),
  sequence: fc.constantFrom('FRST' as const, 'RCUR' as const, 'FNAL' as const),
  number: fc.integer({ min: 1, max: 999_999 }).map((n) => `MUS-2026-${String(n).padStart(6, '0')}`),
  debtor: fc.record({
    reference: fc.constant('MUS-M-0001'),
    holder: fc.string({ minLength: 1, maxLength: 70 }).map((name) => `Ä ${name}`),
    iban: fc.constant('DE89370400440532013000'),
    signedOn: fc.constant('2026-01-31'),
  }),
});

const batchOf = (debits: readonly SealedDebit[]) => ({
  messageId: 'MUS-L-0123456789AB',
  sealedAt: new Date('2026-05-01T08:00:00Z'),
  collectOn: '2026-05-15',
  creditor: {
    name: 'Stadtportal Beispiel GmbH',
    iban: 'DE02120300000000202051',
    bic: null,
    creditorId: 'DE98ZZZ09999999999',
  },
  debits,
});

const all = (xml: string, tag: string) =>
  [...xml.matchAll(new RegExp(`<${tag}(?: [^>]*)?>([^<]*)<`, 'g'))].map(([, text]) => text!);
const centsIn = (text: string) => Number(text.replace('.', ''));
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

test('the file’s sums are those of its debits, in each block and in all', () => {
  fc.assert(
    fc.property(fc.array(debit, { minLength: 1, maxLength: 40 }), (debits) => {
      const xml = painOf(batchOf(debits));
      expect(all(xml, 'InstdAmt').map(centsIn).sort()).toEqual(
        debits.map(({ cents }) => cents).sort(),
      );
      const [whole, ...blocks] = all(xml, 'CtrlSum').map(centsIn);
      expect(whole).toBe(sum(debits.map(({ cents }) => cents)));
      expect(sum(blocks)).toBe(whole);
      const [count, ...counts] = all(xml, 'NbOfTxs').map(Number);
      expect([count, sum(counts)]).toEqual([debits.length, debits.length]);
      expect(all(xml, 'SeqTp')).toEqual(
        ['FRST', 'RCUR', 'FNAL'].filter((one) => debits.some(({ sequence }) => sequence === one)),
      );
      expect(painOf(batchOf(debits))).toBe(xml);
    }),
    { numRuns: 50 },
  );
});

test('a name is written in letters every bank reads', () => {
  expect(sepaText('Bäckerei Müßiggang & Söhne', 70)).toBe('Baeckerei Muessiggang + Soehne');
  expect(sepaText('Łukasz Şahin 🎈', 70)).toBe('Lukasz Sahin .');
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
      expect(sepaText(text, 70)).toMatch(/^[a-zA-Z0-9/?:().,'+ -]{0,70}$/);
    }),
  );
});
