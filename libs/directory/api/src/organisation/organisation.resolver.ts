import type { OnModuleInit } from '@nestjs/common';
import { Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  MutationCreateOrganisationArgs,
  MutationEditOrganisationArgs,
  QueryOrganisationArgs,
} from '@stadtlive/contract';
import { SignedIn, type GraphContext } from '@stadtlive/identity-api';
import { Public } from '@stadtlive/kernel';
import { ListingTypes } from '@stadtlive/search-api';
import type { OrganisationCard, OrganisationParent } from './organisation-parent.ts';
import type { Organisation } from './organisation.entity.ts';
import { OrganisationLookup } from './organisation.loader.ts';
import { Organisations } from './organisation.service.ts';

@Resolver('Organisation')
export class OrganisationResolver implements OnModuleInit {
  constructor(
    private readonly organisations: Organisations,
    private readonly lookup: OrganisationLookup,
    private readonly listingTypes: ListingTypes,
  ) {}

  onModuleInit(): void {
    this.listingTypes.register({
      kinds: ['BUSINESS', 'CLUB', 'INSTITUTION'],
      typename: 'Organisation',
      parentOf: ({ card, city, isHome }): OrganisationParent => ({
        ...(card as OrganisationCard),
        citySlug: city,
        isHome,
      }),
      // A branch's listing has an id of its own.
      organisationOf: ({ card }) => (card as OrganisationCard).id,
    });
  }

  @Query()
  @Public()
  async organisation(_: unknown, { slug }: QueryOrganisationArgs, context: GraphContext) {
    return this.#parent(context, await this.organisations.bySlug(slug, context.actor));
  }

  @Mutation()
  @SignedIn()
  async createOrganisation(
    _: unknown,
    { input }: MutationCreateOrganisationArgs,
    context: GraphContext,
  ) {
    const created = await this.organisations.create(input, context.actor);
    return { organisation: await this.#parent(context, created) };
  }

  @Mutation()
  @SignedIn()
  async editOrganisation(
    _: unknown,
    { input }: MutationEditOrganisationArgs,
    context: GraphContext,
  ) {
    const edited = await this.organisations.edit(input, context.actor);
    return { organisation: await this.#parent(context, edited) };
  }

  @ResolveField()
  async description(organisation: OrganisationParent, _: unknown, context: GraphContext) {
    return (await this.lookup.rowOf(context, organisation))?.description ?? null;
  }

  @ResolveField()
  async viewerIsOwner(organisation: OrganisationParent, _: unknown, context: GraphContext) {
    const { accountId } = context.actor;
    if (accountId === null) return false;
    return (await this.lookup.rowOf(context, organisation))?.isOwnedBy(accountId) ?? false;
  }

  #parent(context: GraphContext, row: Organisation | null) {
    return row && this.lookup.parentOf(context, row);
  }
}

@Resolver('Viewer')
export class OwnedOrganisationsResolver {
  constructor(
    private readonly organisations: Organisations,
    private readonly lookup: OrganisationLookup,
  ) {}

  @ResolveField('organisations')
  async ofViewer(viewer: { id: string }, _: unknown, context: GraphContext) {
    const owned = await this.organisations.ownedBy(viewer.id);
    return Promise.all(owned.map((row) => this.lookup.parentOf(context, row)));
  }
}
