import { Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  MutationCancelSubscriptionArgs,
  MutationChangeBillingAddressArgs,
  MutationChangePaymentArgs,
  MutationOrderSubscriptionArgs,
  MutationReactivateSubscriptionArgs,
  MutationWithdrawCancellationArgs,
} from '@stadtlive/contract';
import {
  OrganisationLookup,
  type Organisation,
  type OrganisationParent,
} from '@stadtlive/directory-api';
import { isPerson, SignedIn, type GraphContext } from '@stadtlive/identity-api';
import { requireOperator } from '../figures/operator.ts';
import { Orders } from './order.service.ts';
import { Reactivation } from './reactivation.ts';
import { Subscriptions } from './subscriptions.service.ts';
import { SubscriptionView } from './subscription-view.ts';

type Root = undefined;

@Resolver('Organisation')
export class OrganisationSubscriptionResolver {
  constructor(
    private readonly organisations: OrganisationLookup,
    private readonly view: SubscriptionView,
  ) {}

  /** Of another city's organisation only the card is within reach, and nobody here runs it. */
  @ResolveField()
  async subscription({ id, isHome, row }: OrganisationParent, _: unknown, context: GraphContext) {
    if (!isHome || !isPerson(context.actor)) return null;
    const organisation = row ?? (await this.organisations.byId(context, id));
    return organisation && this.view.of(organisation, context.actor);
  }
}

/** What is answered once a step is taken. */
@Resolver('SubscriptionPayload')
export class SubscriptionPayloadResolver {
  constructor(
    private readonly organisations: OrganisationLookup,
    private readonly view: SubscriptionView,
  ) {}

  @ResolveField()
  organisation(row: Organisation, _: unknown, context: GraphContext) {
    return this.organisations.parentOf(context, row);
  }

  @ResolveField()
  subscription(row: Organisation, _: unknown, { actor }: GraphContext) {
    return this.view.of(row, actor);
  }
}

@Resolver()
export class SubscriptionMutationsResolver {
  constructor(
    private readonly orders: Orders,
    private readonly subscriptions: Subscriptions,
  ) {}

  @Mutation()
  @SignedIn()
  orderSubscription(_: Root, { input }: MutationOrderSubscriptionArgs, { actor }: GraphContext) {
    return this.orders.order(input, actor);
  }

  @Mutation()
  @SignedIn()
  changePayment(_: Root, { input }: MutationChangePaymentArgs, { actor }: GraphContext) {
    return this.subscriptions.changePayment(input, actor);
  }

  @Mutation()
  @SignedIn()
  changeBillingAddress(
    _: Root,
    { input }: MutationChangeBillingAddressArgs,
    { actor }: GraphContext,
  ) {
    return this.subscriptions.changeAddress(input, actor);
  }

  @Mutation()
  @SignedIn()
  cancelSubscription(_: Root, { input }: MutationCancelSubscriptionArgs, { actor }: GraphContext) {
    return this.subscriptions.cancel(input.organisationId, actor);
  }

  @Mutation()
  @SignedIn()
  withdrawCancellation(
    _: Root,
    { input }: MutationWithdrawCancellationArgs,
    { actor }: GraphContext,
  ) {
    return this.subscriptions.withdrawCancellation(input.organisationId, actor);
  }
}

@Resolver()
export class ReactivationResolver {
  constructor(private readonly reactivation: Reactivation) {}

  @Mutation()
  @SignedIn()
  reactivateSubscription(
    _: Root,
    { input }: MutationReactivateSubscriptionArgs,
    context: GraphContext,
  ) {
    requireOperator(context);
    return this.reactivation.lift(input.organisationId);
  }
}
