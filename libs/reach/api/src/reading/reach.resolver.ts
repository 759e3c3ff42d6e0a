import { ResolveField, Resolver } from '@nestjs/graphql';
import type { OrganisationReachArgs } from '@stadtlive/contract';
import { OrganisationLookup, type OrganisationParent } from '@stadtlive/directory-api';
import { isPerson, may, type GraphContext } from '@stadtlive/identity-api';
import { Clock } from '@stadtlive/kernel';
import { Costs } from './costs.ts';
import { ReachHistories } from './reach-histories.ts';
import { ReachParent } from './reach-parent.ts';
import { receiptMonths, receiptPath } from '../receipt/receipt-months.ts';
import { lastOfMonth, monthOf } from './spans.ts';

@Resolver('Organisation')
export class OrganisationReachResolver {
  constructor(
    private readonly organisations: OrganisationLookup,
    private readonly histories: ReachHistories,
    private readonly clock: Clock,
  ) {}

  @ResolveField()
  async reach(
    organisation: OrganisationParent,
    { from, until, by }: OrganisationReachArgs,
    context: GraphContext,
  ): Promise<ReachParent | null> {
    if (!(await this.#isTheirs(organisation, context))) return null;
    const history = await this.histories.of(context, organisation.id);
    const now = this.clock.now().toISOString();
    return new ReachParent(organisation.id, history, { from, until }, by ?? 'DAY', now);
  }

  @ResolveField()
  async valueReceipts(organisation: OrganisationParent, _: unknown, context: GraphContext) {
    if (!(await this.#isTheirs(organisation, context))) return [];
    const history = await this.histories.of(context, organisation.id);
    return receiptMonths(history.since, this.clock.now(), context.city.timeZone).map((month) => ({
      month,
      path: receiptPath(organisation.id, month),
    }));
  }

  async #isTheirs({ id, isHome, row }: OrganisationParent, context: GraphContext) {
    if (!isHome || !isPerson(context.actor)) return false;
    const organisation = row ?? (await this.organisations.byId(context, id));
    return organisation !== null && may(context.actor, 'seeReach', organisation);
  }
}

@Resolver('Reach')
export class ReachResolver {
  constructor(private readonly costs: Costs) {}

  @ResolveField()
  costCents({ organisationId, whole }: ReachParent): Promise<number | null> {
    return this.costs.of(organisationId, {
      from: monthOf(whole.from),
      until: lastOfMonth(whole.until),
    });
  }
}
