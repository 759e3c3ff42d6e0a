import { Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { MutationConfirmEmailArgs } from '@stadtlive/contract';
import { Public } from '@stadtlive/kernel';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import type { Account } from '../account/account.entity.ts';
import { Accounts } from '../account/account.service.ts';
import { requireActor } from '../actor/actor.ts';
import type { GraphContext } from '../actor/graph-context.ts';
import { SignedIn } from '../actor/signed-in.ts';
import { Attempts } from '../limits/attempts.ts';
import { EmailConfirmation } from './email-confirmation.service.ts';

@Resolver('Viewer')
export class EmailConfirmationResolver {
  constructor(
    private readonly db: TenantDatabase,
    private readonly accounts: Accounts,
    private readonly confirmation: EmailConfirmation,
    private readonly attempts: Attempts,
  ) {}

  @ResolveField()
  emailConfirmed(account: Account): boolean {
    return !account.isProvisional;
  }

  @Mutation()
  @SignedIn()
  async requestEmailConfirmation(_: undefined, _args: object, context: GraphContext) {
    const account = await this.accounts.known(requireActor(context).accountId);
    if (!account.isProvisional) return { sent: false };
    await this.attempts.begin('confirmation', { account: account.id, address: context.request.ip });
    await this.db.write(() => this.confirmation.ask(account));
    return { sent: true };
  }

  @Mutation()
  @Public()
  async confirmEmail(_: undefined, { input }: MutationConfirmEmailArgs) {
    await this.confirmation.confirm(input.token);
    return { confirmed: true };
  }
}
