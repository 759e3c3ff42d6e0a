import { Module } from '@nestjs/common';
import { CityDay } from './calendar/city-day.ts';
import { BillSeed } from './demo/bill-seed.ts';
import { DemoBatches } from './demo/demo-batches.ts';
import { DemoInvoices } from './demo/demo-invoices.ts';
import { Batches } from './direct-debit/batches.service.ts';
import { BatchView } from './direct-debit/batch-view.ts';
import { DebitSealing } from './direct-debit/debit-sealing.ts';
import { DirectDebitResolver } from './direct-debit/direct-debit.resolver.ts';
import { DirectDebits } from './direct-debit/direct-debits.service.ts';
import { SetOff } from './receivable/set-off.ts';
import { Settling } from './direct-debit/settling.ts';
import { DirectDebitRoutes } from './direct-debit/direct-debit.routes.ts';
import { InvoiceFiles } from './e-invoice/invoice-files.ts';
import { InvoiceRoutes } from './e-invoice/invoice.routes.ts';
import { FiguresResolver } from './figures/figures.resolver.ts';
import { Figures } from './figures/figures.service.ts';
import { Charges } from './invoice/charges.ts';
import { CreditFollowUp } from './invoice/credit-follow-up.ts';
import { CreditNotes } from './invoice/credit-notes.service.ts';
import { InvoiceExport } from './invoice/invoice-export.ts';
import { InvoiceData } from './invoice/invoice.personal-data.ts';
import { InvoiceLookup } from './invoice/invoice.loader.ts';
import { InvoiceNumbers } from './invoice/invoice-numbers.ts';
import { InvoicePages } from './invoice/invoice-pages.ts';
import {
  InvoiceConnectionResolver,
  InvoiceResolver,
  OrganisationInvoicesResolver,
} from './invoice/invoice.resolver.ts';
import { InvoiceWriter } from './invoice/invoice-writer.ts';
import { PaymentTerms } from './invoice/payment-terms.ts';
import { MandateRemoval } from './mandate/mandate-removal.ts';
import { Mandates } from './mandate/mandates.service.ts';
import { Debtors } from './receivable/debtors.ts';
import { InvoiceWork } from './receivable/invoice-work.ts';
import { Ledger } from './receivable/ledger.ts';
import { Payments } from './receivable/payments.service.ts';
import { DebtorResolver, ReceivableResolver } from './receivable/receivable.resolver.ts';
import { ReturnDebits } from './receivable/return-debits.service.ts';
import { BillingDay } from './run/billing-day.ts';
import { DunningWork } from './run/dunning-work.ts';
import { MonthWork } from './run/month-work.ts';
import { Notices } from './run/notices.ts';
import { SubscriptionDay } from './run/subscription-day.ts';
import { TrialWork } from './run/trial-work.ts';
import { HandOver } from './subscription/hand-over.ts';
import { Orders } from './subscription/order.service.ts';
import { PaymentChoice } from './subscription/payment-choice.ts';
import { Reactivation } from './subscription/reactivation.ts';
import { SubscriptionData } from './subscription/subscription.personal-data.ts';
import { SubscriptionEvents } from './subscription/subscription-events.ts';
import { SubscriptionLookup } from './subscription/subscription-lookup.ts';
import { SubscriptionSteps } from './subscription/subscription-steps.ts';
import { SubscriptionView } from './subscription/subscription-view.ts';
import {
  OrganisationSubscriptionResolver,
  ReactivationResolver,
  SubscriptionMutationsResolver,
  SubscriptionPayloadResolver,
} from './subscription/subscription.resolver.ts';
import { Subscriptions } from './subscription/subscriptions.service.ts';
import { Trial } from './subscription/trial.service.ts';
import { BillingLetters } from './telling/billing-letters.ts';
import './subscription/subscription.policy.ts';

const subscriptions = [
  HandOver,
  MandateRemoval,
  Mandates,
  Orders,
  OrganisationSubscriptionResolver,
  PaymentChoice,
  Reactivation,
  ReactivationResolver,
  SubscriptionData,
  SubscriptionEvents,
  SubscriptionLookup,
  SubscriptionMutationsResolver,
  SubscriptionPayloadResolver,
  Subscriptions,
  SubscriptionSteps,
  SubscriptionView,
  Trial,
];

const invoices = [
  Charges,
  CreditFollowUp,
  CreditNotes,
  InvoiceConnectionResolver,
  InvoiceData,
  InvoiceExport,
  InvoiceFiles,
  InvoiceLookup,
  InvoiceNumbers,
  InvoicePages,
  InvoiceResolver,
  InvoiceRoutes,
  InvoiceWriter,
  OrganisationInvoicesResolver,
  PaymentTerms,
];

const receivables = [
  DebtorResolver,
  Debtors,
  InvoiceWork,
  Ledger,
  Payments,
  ReceivableResolver,
  ReturnDebits,
  SetOff,
];

const directDebits = [
  Batches,
  BatchView,
  DebitSealing,
  DirectDebitResolver,
  DirectDebitRoutes,
  DirectDebits,
  Settling,
];

const runs = [BillingDay, DunningWork, MonthWork, Notices, SubscriptionDay, TrialWork];

@Module({
  providers: [
    ...subscriptions,
    ...invoices,
    ...receivables,
    ...directDebits,
    ...runs,
    BillingLetters,
    BillSeed,
    CityDay,
    DemoBatches,
    DemoInvoices,
    Figures,
    FiguresResolver,
  ],
  exports: [BatchView, Batches, BillSeed, Charges],
})
export class BillingModule {}
