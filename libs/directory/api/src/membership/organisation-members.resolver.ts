import { ResolveField, Resolver } from '@nestjs/graphql';
import { isPerson, may, type GraphContext } from '@stadtlive/identity-api';
import type { OrganisationParent } from '../organisation/organisation-parent.ts';
import { OrganisationLookup } from '../organisation/organisation.loader.ts';
import type { Invitation } from './invitation.entity.ts';
import { Invitations } from './invitations.service.ts';
import { MemberLookup, type MemberParent } from './member.loader.ts';

@Resolver('Organisation')
export class OrganisationMembersResolver {
  constructor(
    private readonly organisations: OrganisationLookup,
    private readonly lookup: MemberLookup,
    private readonly invited: Invitations,
  ) {}

  @ResolveField()
  async members(
    organisation: OrganisationParent,
    _: unknown,
    context: GraphContext,
  ): Promise<MemberParent[]> {
    const visible = await this.#viewerMay('seeMembers', organisation, context);
    return visible ? this.lookup.of(context, organisation.id) : [];
  }

  @ResolveField()
  async invitations(
    organisation: OrganisationParent,
    _: unknown,
    context: GraphContext,
  ): Promise<Invitation[]> {
    const visible = await this.#viewerMay('manageMembers', organisation, context);
    return visible ? this.invited.pending(organisation.id) : [];
  }

  @ResolveField()
  viewerMayManage(organisation: OrganisationParent, _: unknown, context: GraphContext) {
    return this.#viewerMay('editOrganisation', organisation, context);
  }

  /** Of another city's organisation only the card is within reach, and nobody here runs it. */
  async #viewerMay(
    verb: string,
    { id, isHome, row }: OrganisationParent,
    context: GraphContext,
  ): Promise<boolean> {
    if (!isHome || !isPerson(context.actor)) return false;
    const organisation = row ?? (await this.organisations.byId(context, id));
    return organisation !== null && may(context.actor, verb, organisation);
  }
}

@Resolver('Member')
export class MemberResolver {
  @ResolveField()
  since({ since }: MemberParent): string {
    return since.toISOString();
  }
}

@Resolver('Invitation')
export class InvitationResolver {
  @ResolveField()
  expiresAt({ expiresAt }: Invitation): string {
    return expiresAt.toISOString();
  }
}
