import { ResolveField, Resolver } from '@nestjs/graphql';
import type { Biller } from '@stadtlive/contract';
import { currentCity } from '@stadtlive/tenancy-api';

@Resolver('Subscription')
export class SubscriptionBillerResolver {
  /** Where there is a subscription, somebody makes out its invoices. */
  @ResolveField()
  biller(): Biller {
    const { name, iban, bic, creditorId } = currentCity().biller!;
    return { name, iban, bic: bic ?? null, creditorId: creditorId ?? null };
  }
}
