import { Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  MutationAddBranchArgs,
  MutationEditBranchArgs,
  MutationRemoveBranchArgs,
} from '@stadtlive/contract';
import { SignedIn, type GraphContext } from '@stadtlive/identity-api';
import { Clock } from '@stadtlive/kernel';
import { toldHours, toldStatus } from '../opening-hours/told-hours.ts';
import type { OrganisationParent } from '../organisation/organisation-parent.ts';
import { OrganisationLookup } from '../organisation/organisation.loader.ts';
import type { Branch } from './branch.entity.ts';
import { BranchLookup } from './branch.loader.ts';
import { Branches, type ChangedBranch } from './branches.service.ts';

@Resolver()
export class BranchMutationsResolver {
  constructor(
    private readonly branches: Branches,
    private readonly organisations: OrganisationLookup,
  ) {}

  @Mutation()
  @SignedIn()
  async addBranch(_: unknown, { input }: MutationAddBranchArgs, context: GraphContext) {
    return this.#changed(await this.branches.add(input, context.actor), context);
  }

  @Mutation()
  @SignedIn()
  async editBranch(_: unknown, { input }: MutationEditBranchArgs, context: GraphContext) {
    return this.#changed(await this.branches.edit(input, context.actor), context);
  }

  @Mutation()
  @SignedIn()
  async removeBranch(_: unknown, { input }: MutationRemoveBranchArgs, context: GraphContext) {
    const organisation = await this.branches.remove(input.branchId, context.actor);
    return { organisation: await this.organisations.parentOf(context, organisation) };
  }

  async #changed({ branch, organisation }: ChangedBranch, context: GraphContext) {
    return { branch, organisation: await this.organisations.parentOf(context, organisation) };
  }
}

@Resolver('Organisation')
export class OrganisationBranchesResolver {
  constructor(private readonly lookup: BranchLookup) {}

  @ResolveField()
  branches({ id, isHome }: OrganisationParent, _: unknown, context: GraphContext) {
    return isHome ? this.lookup.of(context, id) : [];
  }
}

@Resolver('Branch')
export class BranchResolver {
  constructor(
    private readonly organisations: OrganisationLookup,
    private readonly clock: Clock,
  ) {}

  @ResolveField()
  address({ street, postcode, locality }: Branch) {
    return { street, postcode, locality };
  }

  @ResolveField()
  location({ lat, lon }: Branch) {
    return { lat, lon };
  }

  @ResolveField()
  hasOwnHours({ openingHours }: Branch): boolean {
    return openingHours !== null;
  }

  @ResolveField()
  async openingHours(branch: Branch, _: unknown, context: GraphContext) {
    const hours = await this.#hours(branch, context);
    return hours && toldHours(hours, context.city, this.clock.now());
  }

  @ResolveField()
  async openingStatus(branch: Branch, _: unknown, context: GraphContext) {
    const hours = await this.#hours(branch, context);
    return hours && toldStatus(hours, context.city, this.clock.now());
  }

  async #hours({ openingHours, organisationId }: Branch, context: GraphContext) {
    if (openingHours) return openingHours;
    return (await this.organisations.byId(context, organisationId))?.openingHours ?? null;
  }
}
