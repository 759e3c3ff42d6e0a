import { Mutation, Resolver } from '@nestjs/graphql';
import type {
  MutationFinishPasskeySignInArgs,
  MutationRegisterAccountArgs,
  MutationSignInArgs,
  SignOutPayload,
} from '@stadtlive/contract';
import { Public } from '@stadtlive/kernel';
import { Registration } from '../account/registration.service.ts';
import type { GraphContext } from '../actor/graph-context.ts';
import { PasskeyDesk } from '../passkey/passkey-desk.ts';
import { Actors } from '../session/actors.service.ts';
import { SignIns } from './sign-in.service.ts';

type Root = undefined;

@Resolver()
export class SignInResolver {
  constructor(
    private readonly registration: Registration,
    private readonly signIns: SignIns,
    private readonly desk: PasskeyDesk,
    private readonly actors: Actors,
  ) {}

  @Mutation()
  @Public()
  async registerAccount(_: Root, { input }: MutationRegisterAccountArgs, context: GraphContext) {
    const account = await this.registration.register(input, context.request.ip);
    await this.actors.signIn(context, account);
    return { viewer: account };
  }

  @Mutation()
  @Public()
  async signIn(_: Root, { input }: MutationSignInArgs, context: GraphContext) {
    const account = await this.signIns.byPassword(input, context.request.ip);
    if (account.passkeyRequired) {
      const passkeyChallenge = await this.desk.ask('SECOND_FACTOR', account, context);
      return { viewer: null, passkeyChallenge };
    }
    await this.actors.signIn(context, account);
    return { viewer: account, passkeyChallenge: null };
  }

  @Mutation()
  @Public()
  async beginPasskeySignIn(_: Root, _args: object, context: GraphContext) {
    return { challenge: await this.desk.ask('SIGN_IN', null, context) };
  }

  @Mutation()
  @Public()
  async finishPasskeySignIn(
    _: Root,
    { input }: MutationFinishPasskeySignInArgs,
    context: GraphContext,
  ) {
    const account = await this.signIns.byPasskey(input);
    await this.actors.signIn(context, account);
    return { viewer: account, passkeyChallenge: null };
  }

  @Mutation()
  @Public()
  async signOut(_: Root, _args: object, context: GraphContext): Promise<SignOutPayload> {
    return { signedOut: await this.actors.signOut(context) };
  }
}
