import { Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  MutationCreateRecoveryCodesArgs,
  MutationSignInWithRecoveryCodeArgs,
} from '@stadtlive/contract';
import { Public } from '@stadtlive/kernel';
import type { Account } from '../account/account.entity.ts';
import type { GraphContext } from '../actor/graph-context.ts';
import { SignedIn } from '../actor/signed-in.ts';
import { Credentials } from '../credentials/credentials.service.ts';
import { Actors } from '../session/actors.service.ts';
import { SignIns } from '../sign-in/sign-in.service.ts';
import { RecoveryCodes } from './recovery-codes.service.ts';

type Root = undefined;

@Resolver('Viewer')
export class RecoveryCodesResolver {
  constructor(
    private readonly codes: RecoveryCodes,
    private readonly credentials: Credentials,
    private readonly signIns: SignIns,
    private readonly actors: Actors,
  ) {}

  @ResolveField()
  recoveryCodesLeft({ id }: Account) {
    return this.codes.left(id);
  }

  @Mutation()
  @SignedIn()
  async createRecoveryCodes(
    _: Root,
    { input: { password } }: MutationCreateRecoveryCodesArgs,
    context: GraphContext,
  ) {
    const account = await this.credentials.prove(context.actor, { password });
    return { recoveryCodes: await this.codes.renewFor(account.id), viewer: account };
  }

  @Mutation()
  @Public()
  async signInWithRecoveryCode(
    _: Root,
    { input }: MutationSignInWithRecoveryCodeArgs,
    context: GraphContext,
  ) {
    const account = await this.signIns.byRecoveryCode(input, context.request.ip);
    await this.actors.signIn(context, account);
    return { viewer: account, passkeyChallenge: null };
  }
}
