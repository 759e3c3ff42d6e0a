import { Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  MutationIssueCreditNoteArgs,
  MutationRecordPaymentArgs,
  MutationRecordReturnDebitArgs,
  MutationWriteOffInvoiceArgs,
  QueryDebtorsArgs,
} from '@stadtlive/contract';
import { OrganisationLookup } from '@stadtlive/directory-api';
import { SignedIn, type GraphContext } from '@stadtlive/identity-api';
import { requireOperator } from '../figures/operator.ts';
import { CreditNotes } from '../invoice/credit-notes.service.ts';
import { InvoiceLookup } from '../invoice/invoice.loader.ts';
import type { Invoice } from '../invoice/invoice.entity.ts';
import { Debtors, type DebtorParent } from './debtors.ts';
import { Payments } from './payments.service.ts';
import { ReturnDebits } from './return-debits.service.ts';

type Root = undefined;

@Resolver('Debtor')
export class DebtorResolver {
  constructor(
    private readonly debtors: Debtors,
    private readonly organisations: OrganisationLookup,
  ) {}

  @Query('debtors')
  @SignedIn()
  all(_: unknown, { first }: QueryDebtorsArgs, context: GraphContext) {
    requireOperator(context);
    return this.debtors.list(first);
  }

  @ResolveField()
  async organisation({ organisationId }: DebtorParent, _: unknown, context: GraphContext) {
    const row = organisationId && (await this.organisations.byId(context, organisationId));
    return row ? this.organisations.parentOf(context, row) : null;
  }
}

/** What operators enter about an invoice. */
@Resolver()
export class ReceivableResolver {
  constructor(
    private readonly payments: Payments,
    private readonly returns: ReturnDebits,
    private readonly credits: CreditNotes,
    private readonly lookup: InvoiceLookup,
  ) {}

  @Mutation()
  @SignedIn()
  async recordPayment(_: Root, { input }: MutationRecordPaymentArgs, context: GraphContext) {
    requireOperator(context);
    return { invoice: await this.#shown(context, await this.payments.record(input)) };
  }

  @Mutation()
  @SignedIn()
  async recordReturnDebit(
    _: Root,
    { input }: MutationRecordReturnDebitArgs,
    context: GraphContext,
  ) {
    requireOperator(context);
    return { invoice: await this.#shown(context, await this.returns.record(input)) };
  }

  @Mutation()
  @SignedIn()
  async writeOffInvoice(_: Root, { input }: MutationWriteOffInvoiceArgs, context: GraphContext) {
    requireOperator(context);
    return { invoice: await this.#shown(context, await this.payments.writeOff(input)) };
  }

  @Mutation()
  @SignedIn()
  async issueCreditNote(_: Root, { input }: MutationIssueCreditNoteArgs, context: GraphContext) {
    requireOperator(context);
    const { creditNote, invoice } = await this.credits.issue(input);
    return {
      creditNote: await this.#shown(context, creditNote),
      invoice: await this.#shown(context, invoice),
    };
  }

  #shown(context: GraphContext, { id }: Invoice) {
    return this.lookup.byId(context, id);
  }
}
