import { Mutation, Resolver } from '@nestjs/graphql';
import type {
  MutationHandOverOrganisationArgs,
  MutationInviteMemberArgs,
  MutationJoinOrganisationArgs,
  MutationLeaveOrganisationArgs,
  MutationRemoveMemberArgs,
  MutationWithdrawInvitationArgs,
} from '@stadtlive/contract';
import { Accounts, requireActor, SignedIn, type GraphContext } from '@stadtlive/identity-api';
import type { Organisation } from '../organisation/organisation.entity.ts';
import { OrganisationLookup } from '../organisation/organisation.loader.ts';
import { Invitations } from './invitations.service.ts';
import { MemberLookup } from './member.loader.ts';
import { Memberships } from './memberships.service.ts';
import { Ownership } from './ownership.service.ts';

type Root = undefined;

@Resolver()
export class MembershipMutationsResolver {
  constructor(
    private readonly memberships: Memberships,
    private readonly invitations: Invitations,
    private readonly ownership: Ownership,
    private readonly organisations: OrganisationLookup,
    private readonly accounts: Accounts,
  ) {}

  @Mutation()
  @SignedIn()
  async inviteMember(_: Root, { input }: MutationInviteMemberArgs, context: GraphContext) {
    return this.#changed(await this.invitations.invite(input, context.actor), context);
  }

  @Mutation()
  @SignedIn()
  async withdrawInvitation(
    _: Root,
    { input }: MutationWithdrawInvitationArgs,
    context: GraphContext,
  ) {
    return this.#changed(await this.invitations.withdraw(input, context.actor), context);
  }

  @Mutation()
  @SignedIn()
  async joinOrganisation(_: Root, { input }: MutationJoinOrganisationArgs, context: GraphContext) {
    return { membership: await this.invitations.accept(input.token, context.actor) };
  }

  @Mutation()
  @SignedIn()
  async removeMember(_: Root, { input }: MutationRemoveMemberArgs, context: GraphContext) {
    return this.#changed(await this.memberships.remove(input, context.actor), context);
  }

  @Mutation()
  @SignedIn()
  async leaveOrganisation(
    _: Root,
    { input }: MutationLeaveOrganisationArgs,
    context: GraphContext,
  ) {
    const left = await this.memberships.leave(input.organisationId, context.actor);
    const { accountId } = requireActor(context);
    return {
      ...(await this.#changed(left, context)),
      viewer: await this.accounts.byId(accountId),
    };
  }

  @Mutation()
  @SignedIn()
  async handOverOrganisation(
    _: Root,
    { input }: MutationHandOverOrganisationArgs,
    context: GraphContext,
  ) {
    return this.#changed(await this.ownership.handOver(input, context.actor), context);
  }

  async #changed(organisation: Organisation, context: GraphContext) {
    context.loaders.delete(OrganisationLookup);
    context.loaders.delete(MemberLookup);
    return { organisation: await this.organisations.parentOf(context, organisation) };
  }
}
