import { ResolveField, Resolver } from '@nestjs/graphql';
import { cityDesk, type GraphContext, may } from '@stadtlive/identity-api';
import type { TimeList } from '../city-desk/time-list.ts';
import type { OrganisationParent } from '../organisation/organisation-parent.ts';
import { OrganisationLookup } from '../organisation/organisation.loader.ts';
import { DisplayNames } from '../person/display-names.ts';
import { claimDomains } from './claim-domains.ts';
import type { Claim } from './claim.entity.ts';

const told = (time: Date | null) => time?.toISOString() ?? null;

@Resolver('Claim')
export class ClaimResolver {
  constructor(
    private readonly organisations: OrganisationLookup,
    private readonly names: DisplayNames,
  ) {}

  @ResolveField()
  async organisation({ organisationId }: Claim, _: unknown, context: GraphContext) {
    const row = await this.organisations.byId(context, organisationId);
    return row && this.organisations.parentOf(context, row);
  }

  @ResolveField()
  createdAt({ createdAt }: Claim) {
    return told(createdAt);
  }

  @ResolveField()
  letterSentAt({ letterSentAt }: Claim) {
    return told(letterSentAt);
  }

  @ResolveField()
  codeExpiresAt({ codeExpiresAt }: Claim) {
    return told(codeExpiresAt);
  }

  @ResolveField()
  settledAt({ settledAt }: Claim) {
    return told(settledAt);
  }

  @ResolveField()
  claimantName({ accountId }: Claim, _: unknown, { actor }: GraphContext) {
    return may(actor, 'workAt', cityDesk) ? this.names.one(accountId) : null;
  }

  @ResolveField()
  note({ note }: Claim, _: unknown, { actor }: GraphContext) {
    return may(actor, 'workAt', cityDesk) ? note : null;
  }
}

@Resolver('ClaimConnection')
export class ClaimConnectionResolver {
  @ResolveField()
  totalCount(list: TimeList<Claim>): Promise<number> {
    return list.count();
  }

  @ResolveField()
  async edges(list: TimeList<Claim>) {
    const { rows } = await list.page();
    return rows.map((node) => ({ cursor: list.cursorOf(node), node }));
  }

  @ResolveField()
  pageInfo(list: TimeList<Claim>) {
    return list.pageInfo();
  }
}

@Resolver('Organisation')
export class ClaimWaysResolver {
  constructor(private readonly organisations: OrganisationLookup) {}

  @ResolveField()
  async claimWays(organisation: OrganisationParent, _: unknown, context: GraphContext) {
    const row = await this.organisations.rowOf(context, organisation);
    if (!row || row.ownerId !== null) return null;
    return { phone: row.phone, mailDomains: claimDomains(row) };
  }
}
