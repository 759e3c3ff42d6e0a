import { Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  MutationRegisterAccountArgs,
  MutationSignInArgs,
  SignOutPayload,
} from '@stadtlive/contract';
import type { GraphContext } from '../actor/graph-context.ts';
import { Actors } from '../session/actors.service.ts';
import type { Account } from './account.entity.ts';
import { Accounts } from './account.service.ts';

type Root = undefined;

/** What the fields of `Viewer` are resolved from; other domains add to them. */
type ViewerPayload = { viewer: Account };

@Resolver('Viewer')
export class AccountResolver {
  constructor(
    private readonly accounts: Accounts,
    private readonly actors: Actors,
  ) {}

  @Query()
  async viewer(_: Root, _args: object, { actor }: GraphContext): Promise<Account | null> {
    return actor.accountId === null ? null : this.accounts.byId(actor.accountId);
  }

  @Mutation()
  async registerAccount(
    _: Root,
    { input }: MutationRegisterAccountArgs,
    context: GraphContext,
  ): Promise<ViewerPayload> {
    const account = await this.accounts.register(input);
    await this.actors.signIn(context, account.id);
    return { viewer: account };
  }

  @Mutation()
  async signIn(
    _: Root,
    { input }: MutationSignInArgs,
    context: GraphContext,
  ): Promise<ViewerPayload> {
    const account = await this.accounts.signIn(input, context.request.ip);
    await this.actors.signIn(context, account.id);
    return { viewer: account };
  }

  @Mutation()
  async signOut(_: Root, _args: object, context: GraphContext): Promise<SignOutPayload> {
    return { signedOut: await this.actors.signOut(context) };
  }
}
