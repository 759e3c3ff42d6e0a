import { Query, Resolver } from '@nestjs/graphql';
import type { QueryBillingRunsArgs, QueryCityRevenueArgs } from '@stadtlive/contract';
import { SignedIn, type GraphContext } from '@stadtlive/identity-api';
import { Figures } from './figures.service.ts';
import { requireOperator } from './operator.ts';

@Resolver()
export class FiguresResolver {
  constructor(private readonly figures: Figures) {}

  @Query()
  @SignedIn()
  cityRevenue(_: unknown, { months }: QueryCityRevenueArgs, context: GraphContext) {
    requireOperator(context);
    return this.figures.revenue(months);
  }

  @Query()
  @SignedIn()
  billingRuns(_: unknown, { first }: QueryBillingRunsArgs, context: GraphContext) {
    requireOperator(context);
    return this.figures.runs(first);
  }
}
