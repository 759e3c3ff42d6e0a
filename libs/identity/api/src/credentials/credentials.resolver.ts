import { Mutation, Resolver } from '@nestjs/graphql';
import { Accounts } from '../account/account.service.ts';
import { requireActor } from '../actor/actor.ts';
import type { GraphContext } from '../actor/graph-context.ts';
import { SignedIn } from '../actor/signed-in.ts';
import { PasskeyDesk } from '../passkey/passkey-desk.ts';

@Resolver()
export class CredentialsResolver {
  constructor(
    private readonly accounts: Accounts,
    private readonly desk: PasskeyDesk,
  ) {}

  @Mutation()
  @SignedIn()
  async beginPasskeyProof(_: undefined, _args: object, context: GraphContext) {
    const account = await this.accounts.known(requireActor(context).accountId);
    return { challenge: await this.desk.ask('PROOF', account, context) };
  }
}
