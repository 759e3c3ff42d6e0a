import { Query, Resolver } from '@nestjs/graphql';
import type { CityAccounts } from '@stadtlive/contract';
import type { GraphContext } from '../actor/graph-context.ts';
import { authorize } from '../actor/policy.ts';
import { SignedIn } from '../actor/signed-in.ts';
import { cityDesk } from '../role/city-desk.ts';
import { AccountCounts } from './city-accounts.service.ts';

@Resolver()
export class CityAccountsResolver {
  constructor(private readonly counts: AccountCounts) {}

  @Query()
  @SignedIn()
  cityAccounts(_: unknown, _args: object, context: GraphContext): Promise<CityAccounts> {
    authorize(context.actor, 'workAt', cityDesk);
    return this.counts.read();
  }
}
