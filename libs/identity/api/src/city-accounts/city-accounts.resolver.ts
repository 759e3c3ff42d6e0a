import { Query, Resolver } from '@nestjs/graphql';
import type { CityAccounts } from '@stadtlive/contract';
import type { GraphContext } from '../actor/graph-context.ts';
import { SignedIn } from '../actor/signed-in.ts';
import { requireOperator } from '../role/operator.ts';
import { AccountCounts } from './city-accounts.service.ts';

@Resolver()
export class CityAccountsResolver {
  constructor(private readonly counts: AccountCounts) {}

  @Query()
  @SignedIn()
  cityAccounts(_: unknown, _args: object, context: GraphContext): Promise<CityAccounts> {
    requireOperator(context);
    return this.counts.read();
  }
}
