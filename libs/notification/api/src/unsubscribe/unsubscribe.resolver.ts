import { Mutation, Resolver } from '@nestjs/graphql';
import type { MutationUnsubscribeArgs } from '@stadtlive/contract';
import { Public } from '@stadtlive/kernel';
import { Unsubscribing } from './unsubscribing.service.ts';

@Resolver()
export class UnsubscribeResolver {
  constructor(private readonly unsubscribing: Unsubscribing) {}

  @Mutation()
  @Public()
  async unsubscribe(_: undefined, { input }: MutationUnsubscribeArgs) {
    return { kind: await this.unsubscribing.unsubscribe(input.token) };
  }
}
