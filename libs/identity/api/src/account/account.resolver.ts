import { Mutation, Query, Resolver } from '@nestjs/graphql';
import type { MutationChangeDisplayNameArgs } from '@stadtlive/contract';
import { Public } from '@stadtlive/kernel';
import { requireActor } from '../actor/actor.ts';
import type { GraphContext } from '../actor/graph-context.ts';
import { SignedIn } from '../actor/signed-in.ts';
import type { Account } from './account.entity.ts';
import { Accounts } from './account.service.ts';

type Root = undefined;

/** The fields of `Viewer` are resolved from an account; other domains add to them. */
@Resolver('Viewer')
export class AccountResolver {
  constructor(private readonly accounts: Accounts) {}

  @Query()
  @Public()
  async viewer(_: Root, _args: object, { actor }: GraphContext): Promise<Account | null> {
    return actor.accountId === null ? null : this.accounts.byId(actor.accountId);
  }

  @Mutation()
  @SignedIn()
  async changeDisplayName(
    _: Root,
    { input }: MutationChangeDisplayNameArgs,
    context: GraphContext,
  ) {
    const { accountId } = requireActor(context);
    return { viewer: await this.accounts.rename(accountId, input.displayName) };
  }
}
