import type { Biller } from '../plan/biller.ts';
import type { Allowance, InvoiceBuyer, InvoiceLine } from '../invoice/invoice-content.ts';
import type { Invoice } from '../invoice/invoice.entity.ts';
import { totalsOf } from '../invoice/totals.ts';

export const seller: Biller = {
  name: 'Stadtportal Beispiel GmbH',
  street: 'Musterstraße 1',
  postcode: '00000',
  locality: 'Musterstadt',
  contact: { name: 'Buchhaltung', phone: '+49 2000 000000', email: 'rechnungen@portal.example' },
  vatId: 'DE123456788',
  iban: 'DE02120300000000202051',
  creditorId: 'DE98ZZZ09999999999',
  numberPrefix: 'MUS',
};

export const buyer: InvoiceBuyer = {
  name: 'Bäckerei <Müller> & Söhne',
  street: 'Steinstraße 1',
  postcode: '47441',
  locality: 'Moers',
  email: 'laden@test.example',
  vatId: null,
  leitwegId: null,
  debit: null,
  reason: null,
};

export const debit = {
  mandateReference: 'MUS-M-1',
  creditorId: 'DE98ZZZ09999999999',
  iban: 'DE89370400440532013000',
  collectOn: '2026-05-15',
};

export const leitwegId = '04011000-1234512345-06';

export const month: InvoiceLine = {
  name: 'Verkaufen auf Stadtportal',
  description: '01.05.2026 bis 31.05.2026',
  netCents: 2513,
  vatRate: 190,
};

interface Given {
  readonly lines?: readonly InvoiceLine[];
  readonly allowances?: readonly Allowance[];
  readonly roundingCents?: number;
  readonly buyer?: Partial<InvoiceBuyer>;
  readonly isCredit?: boolean;
}

/** A stored invoice. */
export function invoiceOf({
  lines = [month],
  allowances = [],
  roundingCents = 0,
  ...given
}: Given): Invoice {
  const { netCents, vatCents, grossCents } = totalsOf(lines, allowances);
  const isCredit = given.isCredit ?? false;
  return {
    id: '01900000-0000-7000-8000-000000000001',
    number: 'MUS-2026-000001',
    kind: isCredit ? 'CREDIT_NOTE' : 'INVOICE',
    organisationId: null,
    subscriptionId: '01900000-0000-7000-8000-000000000002',
    month: isCredit ? null : '2026-05-01',
    correctsId: isCredit ? '01900000-0000-7000-8000-000000000003' : null,
    issuedOn: '2026-05-01',
    dueOn: '2026-05-15',
    periodFrom: '2026-05-01',
    periodUntil: '2026-05-31',
    netCents,
    vatCents,
    grossCents: grossCents + roundingCents,
    content: {
      seller,
      lines,
      allowances,
      roundingCents,
      corrects: isCredit ? { number: 'MUS-2026-000000', issuedOn: '2026-05-01' } : null,
    },
    buyer: { ...buyer, reason: isCredit ? 'Ausfall' : null, ...given.buyer },
    createdAt: new Date('2026-05-01T03:00:00Z'),
  };
}
