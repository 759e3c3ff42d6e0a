import { Mutation, Resolver } from '@nestjs/graphql';
import type {
  MutationChangePasswordArgs,
  MutationRequestPasswordResetArgs,
  MutationResetPasswordArgs,
} from '@stadtlive/contract';
import { Public } from '@stadtlive/kernel';
import type { GraphContext } from '../actor/graph-context.ts';
import { SignedIn } from '../actor/signed-in.ts';
import { Attempts } from '../limits/attempts.ts';
import { NewPassword } from './new-password.service.ts';
import { PasswordReset } from './password-reset.service.ts';
import { ResetRequests } from './reset-request.service.ts';

type Root = undefined;

@Resolver()
export class PasswordResolver {
  constructor(
    private readonly requests: ResetRequests,
    private readonly resets: PasswordReset,
    private readonly passwords: NewPassword,
    private readonly attempts: Attempts,
  ) {}

  @Mutation()
  @Public()
  async requestPasswordReset(
    _: Root,
    { input }: MutationRequestPasswordResetArgs,
    { request }: GraphContext,
  ) {
    await this.requests.make(input.email, request.ip);
    return { sent: true };
  }

  @Mutation()
  @Public()
  async resetPassword(_: Root, { input }: MutationResetPasswordArgs) {
    const { id, email } = await this.resets.reset(input.token, input.password);
    await Promise.all([this.attempts.clear('signIn', email), this.attempts.clear('proof', id)]);
    return { done: true };
  }

  @Mutation()
  @SignedIn()
  async changePassword(_: Root, { input }: MutationChangePasswordArgs, { actor }: GraphContext) {
    return { viewer: await this.passwords.set(input, actor) };
  }
}
