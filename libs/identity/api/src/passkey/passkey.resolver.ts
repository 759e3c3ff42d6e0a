import { Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  MutationBeginPasskeyRegistrationArgs,
  MutationFinishPasskeyRegistrationArgs,
  MutationRemovePasskeyArgs,
  MutationRenamePasskeyArgs,
  MutationRequirePasskeyArgs,
} from '@stadtlive/contract';
import type { Account } from '../account/account.entity.ts';
import { Accounts } from '../account/account.service.ts';
import { requireActor } from '../actor/actor.ts';
import type { GraphContext } from '../actor/graph-context.ts';
import { SignedIn } from '../actor/signed-in.ts';
import { Credentials } from '../credentials/credentials.service.ts';
import { PasskeyDesk } from './passkey-desk.ts';
import { Passkeys } from './passkey.service.ts';

type Root = undefined;

@Resolver('Viewer')
export class PasskeyResolver {
  constructor(
    private readonly accounts: Accounts,
    private readonly credentials: Credentials,
    private readonly desk: PasskeyDesk,
    private readonly passkeys: Passkeys,
  ) {}

  @ResolveField('passkeys')
  async ofViewer({ id }: Account) {
    return (await this.passkeys.of(id)).map((passkey) => ({
      id: passkey.id,
      name: passkey.name,
      createdAt: passkey.createdAt.toISOString(),
      lastUsedAt: passkey.lastUsedAt?.toISOString() ?? null,
    }));
  }

  @Mutation()
  @SignedIn()
  async beginPasskeyRegistration(
    _: Root,
    { input: { password } }: MutationBeginPasskeyRegistrationArgs,
    context: GraphContext,
  ) {
    const account = await this.credentials.prove(context.actor, { password });
    return { challenge: await this.desk.beginRegistration(account, context) };
  }

  @Mutation()
  @SignedIn()
  async finishPasskeyRegistration(
    _: Root,
    { input: { name, ...answer } }: MutationFinishPasskeyRegistrationArgs,
    context: GraphContext,
  ) {
    const account = await this.accounts.known(requireActor(context).accountId);
    await this.desk.finishRegistration(account, answer, name);
    return { viewer: account };
  }

  @Mutation()
  @SignedIn()
  async renamePasskey(_: Root, { input }: MutationRenamePasskeyArgs, context: GraphContext) {
    const { accountId } = requireActor(context);
    await this.passkeys.rename(accountId, input.passkeyId, input.name);
    return { viewer: await this.accounts.known(accountId) };
  }

  @Mutation()
  @SignedIn()
  async removePasskey(_: Root, { input }: MutationRemovePasskeyArgs, context: GraphContext) {
    const { passkeyId, password } = input;
    const account = await this.credentials.prove(context.actor, { password });
    await this.passkeys.remove(account, passkeyId);
    return { viewer: await this.accounts.known(account.id) };
  }

  @Mutation()
  @SignedIn()
  async requirePasskey(_: Root, { input }: MutationRequirePasskeyArgs, context: GraphContext) {
    const { required, password } = input;
    const { id } = await this.credentials.prove(context.actor, { password });
    const recoveryCodes = await this.passkeys.require(id, required);
    return { viewer: await this.accounts.known(id), recoveryCodes };
  }
}
