import { Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { MutationChangeEmailArgs, MutationConfirmEmailChangeArgs } from '@stadtlive/contract';
import { Public } from '@stadtlive/kernel';
import type { Account } from '../account/account.entity.ts';
import { Accounts } from '../account/account.service.ts';
import { validEmail } from '../account/email-address.ts';
import { requireActor } from '../actor/actor.ts';
import type { GraphContext } from '../actor/graph-context.ts';
import { SignedIn } from '../actor/signed-in.ts';
import { Credentials } from '../credentials/credentials.service.ts';
import { Attempts } from '../limits/attempts.ts';
import { AccountTokens } from '../token/account-tokens.ts';
import { changePurposes, EmailChange } from './email-change.service.ts';

type Root = undefined;

@Resolver('Viewer')
export class EmailChangeResolver {
  constructor(
    private readonly accounts: Accounts,
    private readonly credentials: Credentials,
    private readonly change: EmailChange,
    private readonly tokens: AccountTokens,
    private readonly attempts: Attempts,
  ) {}

  @ResolveField()
  pendingEmail({ id }: Account): Promise<string | null> {
    return this.tokens.waiting(id, changePurposes);
  }

  @Mutation()
  @SignedIn()
  async changeEmail(_: Root, { input }: MutationChangeEmailArgs, context: GraphContext) {
    const email = validEmail(input.email);
    const account = await this.credentials.prove(context.actor, { password: input.password });
    // Both count: nobody's letter box is to be filled, neither from many accounts nor from one.
    await this.attempts.begin('confirmation', { account: account.id, address: context.request.ip });
    await this.attempts.begin('confirmation', { account: email });
    await this.change.begin(account, email);
    return { viewer: account };
  }

  @Mutation()
  @Public()
  async confirmEmailChange(_: Root, { input }: MutationConfirmEmailChangeArgs) {
    return { state: await this.change.confirm(input.token) };
  }

  @Mutation()
  @SignedIn()
  async cancelEmailChange(_: Root, _args: object, context: GraphContext) {
    const { accountId } = requireActor(context);
    await this.tokens.revoke(accountId, changePurposes);
    return { viewer: await this.accounts.known(accountId) };
  }
}
