import { Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { OrganisationInvoicesArgs, QueryCityInvoicesArgs } from '@stadtlive/contract';
import { OrganisationLookup, type OrganisationParent } from '@stadtlive/directory-api';
import { isPerson, may, SignedIn, type GraphContext } from '@stadtlive/identity-api';
import { requireOperator } from '../figures/operator.ts';
import { InvoiceLookup } from './invoice.loader.ts';
import { cursorOf, InvoicePages, type InvoicePage } from './invoice-pages.ts';
import type { InvoiceParent } from './invoice-parent.ts';

const nothing: InvoicePage = { rows: [], hasNext: false, totalCount: 0 };

@Resolver('Organisation')
export class OrganisationInvoicesResolver {
  constructor(
    private readonly organisations: OrganisationLookup,
    private readonly pages: InvoicePages,
  ) {}

  @ResolveField()
  async invoices(
    { id, isHome, row }: OrganisationParent,
    args: OrganisationInvoicesArgs,
    context: GraphContext,
  ): Promise<InvoicePage> {
    if (!isHome || !isPerson(context.actor)) return nothing;
    const organisation = row ?? (await this.organisations.byId(context, id));
    if (!organisation || !may(context.actor, 'payFor', organisation)) return nothing;
    return this.pages.page({ ...args, organisationId: id });
  }

  @Query()
  @SignedIn()
  cityInvoices(_: unknown, args: QueryCityInvoicesArgs, context: GraphContext) {
    requireOperator(context);
    return this.pages.page(args);
  }
}

@Resolver('InvoiceConnection')
export class InvoiceConnectionResolver {
  @ResolveField()
  edges({ rows }: InvoicePage) {
    return rows.map((node) => ({ node, cursor: cursorOf(node) }));
  }

  @ResolveField()
  pageInfo({ rows, hasNext }: InvoicePage) {
    const last = rows.at(-1);
    return { hasNextPage: hasNext, endCursor: last ? cursorOf(last) : null };
  }
}

/** Whoever is given an invoice may see all of it: its owner, and the city's operators. */
@Resolver('Invoice')
export class InvoiceResolver {
  constructor(
    private readonly lookup: InvoiceLookup,
    private readonly organisations: OrganisationLookup,
  ) {}

  @ResolveField()
  async organisation({ organisationId }: InvoiceParent, _: unknown, context: GraphContext) {
    const row = organisationId && (await this.organisations.byId(context, organisationId));
    return row ? this.organisations.parentOf(context, row) : null;
  }

  @ResolveField()
  corrects({ correctsId }: InvoiceParent, _: unknown, context: GraphContext) {
    return correctsId ? this.lookup.byId(context, correctsId) : null;
  }

  @ResolveField()
  creditNotes({ id }: InvoiceParent, _: unknown, context: GraphContext) {
    return this.lookup.creditNotesOf(context, id);
  }

  @ResolveField()
  collectOn({ id }: InvoiceParent, _: unknown, context: GraphContext) {
    return this.lookup.collectOn(context, id);
  }
}
