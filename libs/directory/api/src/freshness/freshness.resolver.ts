import { Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  MutationConfirmOrganisationArgs,
  QueryStaleOrganisationsArgs,
} from '@stadtlive/contract';
import { may, SignedIn, type GraphContext } from '@stadtlive/identity-api';
import type { TimeList } from '../city-desk/time-list.ts';
import type { OrganisationParent } from '../organisation/organisation-parent.ts';
import type { Organisation } from '../organisation/organisation.entity.ts';
import { OrganisationLookup } from '../organisation/organisation.loader.ts';
import { Freshness } from './freshness.service.ts';
import { StalePages } from './stale-pages.service.ts';

@Resolver('Organisation')
export class FreshnessResolver {
  constructor(
    private readonly freshness: Freshness,
    private readonly stale: StalePages,
    private readonly organisations: OrganisationLookup,
  ) {}

  @Query()
  @SignedIn()
  staleOrganisations(_: unknown, args: QueryStaleOrganisationsArgs, context: GraphContext) {
    return this.stale.list(args, context.actor);
  }

  @Mutation()
  @SignedIn()
  async confirmOrganisation(
    _: unknown,
    { input }: MutationConfirmOrganisationArgs,
    context: GraphContext,
  ) {
    const confirmed = await this.freshness.confirm(input.organisationId, context.actor);
    return { organisation: await this.organisations.parentOf(context, confirmed) };
  }

  @ResolveField()
  async confirmedAt(organisation: OrganisationParent, _: unknown, context: GraphContext) {
    const row = await this.organisations.rowOf(context, organisation);
    return row?.ownerId ? (row.confirmedAt ?? row.createdAt).toISOString() : null;
  }

  @ResolveField()
  async needsConfirmation(organisation: OrganisationParent, _: unknown, context: GraphContext) {
    const row = await this.organisations.rowOf(context, organisation);
    return (
      row !== null && may(context.actor, 'editOrganisation', row) && this.freshness.isStale(row)
    );
  }
}

@Resolver('StaleOrganisationConnection')
export class StaleOrganisationConnectionResolver {
  constructor(private readonly organisations: OrganisationLookup) {}

  @ResolveField()
  totalCount(list: TimeList<Organisation>): Promise<number> {
    return list.count();
  }

  @ResolveField()
  async edges(list: TimeList<Organisation>, _: unknown, context: GraphContext) {
    const { rows } = await list.page();
    return Promise.all(
      rows.map(async (row) => ({
        cursor: list.cursorOf(row),
        node: await this.organisations.parentOf(context, row),
        remindedAt: row.remindedAt!.toISOString(),
      })),
    );
  }

  @ResolveField()
  pageInfo(list: TimeList<Organisation>) {
    return list.pageInfo();
  }
}
