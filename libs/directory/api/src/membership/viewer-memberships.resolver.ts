import { ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphContext } from '@stadtlive/identity-api';
import { OrganisationLookup } from '../organisation/organisation.loader.ts';
import { Memberships } from './memberships.service.ts';
import type { OrganisationMember } from './organisation-member.entity.ts';

@Resolver('Viewer')
export class ViewerMembershipsResolver {
  constructor(
    private readonly memberships: Memberships,
    private readonly organisations: OrganisationLookup,
  ) {}

  @ResolveField('memberships')
  async ofViewer({ id }: { id: string }, _: unknown, context: GraphContext) {
    const found = await this.memberships.ofAccount(id);
    const named = await Promise.all(
      found.map(async (membership) => {
        const organisation = await this.organisations.byId(context, membership.organisationId);
        return { membership, name: organisation?.name ?? '' };
      }),
    );
    return named
      .sort((one, other) => one.name.localeCompare(other.name, 'de'))
      .map(({ membership }) => membership);
  }
}

@Resolver('Membership')
export class MembershipResolver {
  constructor(private readonly organisations: OrganisationLookup) {}

  @ResolveField()
  async organisation({ organisationId }: OrganisationMember, _: unknown, context: GraphContext) {
    const row = await this.organisations.byId(context, organisationId);
    return row && this.organisations.parentOf(context, row);
  }

  @ResolveField()
  since({ since }: OrganisationMember): string {
    return since.toISOString();
  }
}
