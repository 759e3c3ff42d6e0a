import { Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { MutationEndSessionArgs } from '@stadtlive/contract';
import { badInput } from '@stadtlive/kernel';
import type { Account } from '../account/account.entity.ts';
import { Accounts } from '../account/account.service.ts';
import { requireActor } from '../actor/actor.ts';
import type { GraphContext } from '../actor/graph-context.ts';
import { SignedIn } from '../actor/signed-in.ts';
import { Sessions } from './session.service.ts';

@Resolver('Viewer')
export class SessionResolver {
  constructor(
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
  ) {}

  @ResolveField('sessions')
  async ofViewer({ id }: Account, _args: object, context: GraphContext) {
    const { sessionId } = requireActor(context);
    return (await this.sessions.of(id)).map((session) => ({
      ...session,
      createdAt: session.createdAt.toISOString(),
      lastSeenAt: session.lastSeenAt.toISOString(),
      isCurrent: session.id === sessionId,
    }));
  }

  @Mutation()
  @SignedIn()
  async endSession(_: undefined, { input }: MutationEndSessionArgs, context: GraphContext) {
    const { accountId, sessionId } = requireActor(context);
    if (input.sessionId.toLowerCase() === sessionId) {
      throw badInput('sessionId', 'This is the session you are using; sign out to end it.');
    }
    await this.sessions.end(accountId, input.sessionId);
    return { viewer: await this.accounts.known(accountId) };
  }

  @Mutation()
  @SignedIn()
  async endOtherSessions(_: undefined, _args: object, context: GraphContext) {
    const { accountId, sessionId } = requireActor(context);
    await this.sessions.endAll(accountId, sessionId);
    return { viewer: await this.accounts.known(accountId) };
  }
}
