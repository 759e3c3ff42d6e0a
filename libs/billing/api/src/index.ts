import type { SchemaPart } from '@stadtlive/tenancy-api';
import { DirectDebit } from './direct-debit/direct-debit.entity.ts';
import { DirectDebitBatch } from './direct-debit/direct-debit-batch.entity.ts';
import { Invoice } from './invoice/invoice.entity.ts';
import { Mandate } from './mandate/mandate.entity.ts';
import { Receivable } from './receivable/receivable.entity.ts';
import { Subscription } from './subscription/subscription.entity.ts';

export { BillingDay } from './run/billing-day.ts';
export { Charges } from './invoice/charges.ts';
export { BillingModule } from './billing.module.ts';
export { BillSeed } from './demo/bill-seed.ts';
export { Batches } from './direct-debit/batches.service.ts';
export { BatchView } from './direct-debit/batch-view.ts';
export { painOf } from './direct-debit/pain008.ts';
export { InvoiceNumbers } from './invoice/invoice-numbers.ts';
export { billingDay } from './run/billing-day.ts';

export const entities = [Subscription, Mandate, Invoice, Receivable, DirectDebitBatch, DirectDebit];

export const billingSchema: SchemaPart = {
  name: 'billing',
  url: new URL('../schema/', import.meta.url),
  cityTables: [
    'subscription',
    'subscription_event',
    'mandate',
    'invoice_counter',
    'invoice',
    'receivable',
    'receivable_entry',
    'direct_debit_batch',
    'direct_debit',
    'billing_notice',
    'billing_run',
  ],
};
