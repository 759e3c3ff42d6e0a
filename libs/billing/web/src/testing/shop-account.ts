import type { InvoiceLineFragment, SubscriptionFactsFragment } from '@stadtlive/web-client/graphql';

/** A subscription on trial, with some of it changed. */
export const subscription = (
  changes: Partial<SubscriptionFactsFragment> = {},
): SubscriptionFactsFragment => ({
  __typename: 'ShopSubscription',
  state: 'TRIAL',
  maySell: true,
  trialUntil: '2099-12-19',
  orderedAt: null,
  paidFrom: null,
  endsOn: null,
  plan: {
    __typename: 'ShopPlan',
    grossCents: 2990,
    netCents: 2513,
    vatCents: 477,
    vatRate: 190,
    trialMonths: 1,
    prenotificationDays: 5,
    paymentDays: 14,
    nextChange: null,
  },
  firstMonthCents: 1158,
  payment: null,
  billingAddress: null,
  mandate: null,
  biller: {
    __typename: 'Biller',
    name: 'Stadt Moers',
    iban: 'DE02120300000000202051',
    creditorId: 'DE98ZZZ09999999999',
  },
  nextInvoiceOn: null,
  openCents: 0,
  overdueCents: 0,
  ...changes,
});

/** An invoice that is open, with some of it changed. */
export const invoice = (changes: Partial<InvoiceLineFragment> = {}): InvoiceLineFragment => ({
  __typename: 'Invoice',
  id: 'i1',
  number: 'MOE-2026-000017',
  kind: 'INVOICE',
  issuedOn: '2026-11-01',
  dueOn: '2026-11-15',
  periodFrom: '2026-11-01',
  periodUntil: '2026-11-30',
  grossCents: 2990,
  openCents: 2990,
  feesCents: 0,
  state: 'OPEN',
  reminders: 0,
  collectOn: null,
  pdfUrl: '/rechnungen/i1.pdf',
  xmlUrl: '/rechnungen/i1.xml',
  ...changes,
});

/** "Buchhandlung am Wall" of the viewer's. */
export const shopBilling = (
  facts: SubscriptionFactsFragment | null,
  invoices: readonly InvoiceLineFragment[] = [],
  changes: object = {},
) => ({
  organisation: {
    __typename: 'Organisation',
    id: 'o1',
    slug: 'buchhandlung',
    kind: 'BUSINESS',
    name: 'Buchhandlung am Wall',
    url: 'http://moers.localhost/laden/buchhandlung',
    email: 'buch@wall.example',
    viewerIsOwner: true,
    address: { __typename: 'Address', street: 'Wall 3', postcode: '47441', locality: 'Moers' },
    subscription: facts,
    invoices: {
      __typename: 'InvoiceConnection',
      totalCount: invoices.length,
      edges: invoices.map((node) => ({ __typename: 'InvoiceEdge', node })),
      pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
    },
    ...changes,
  },
});
