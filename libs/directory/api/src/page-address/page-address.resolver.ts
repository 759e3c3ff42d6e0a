import { Mutation, Resolver } from '@nestjs/graphql';
import type { MutationChangePageAddressArgs } from '@stadtlive/contract';
import { SignedIn, type GraphContext } from '@stadtlive/identity-api';
import { OrganisationLookup } from '../organisation/organisation.loader.ts';
import { PageAddresses } from './page-addresses.service.ts';

@Resolver()
export class PageAddressResolver {
  constructor(
    private readonly addresses: PageAddresses,
    private readonly organisations: OrganisationLookup,
  ) {}

  @Mutation()
  @SignedIn()
  async changePageAddress(
    _: unknown,
    { input }: MutationChangePageAddressArgs,
    context: GraphContext,
  ) {
    const changed = await this.addresses.change(input, context.actor);
    return { organisation: await this.organisations.parentOf(context, changed) };
  }
}
