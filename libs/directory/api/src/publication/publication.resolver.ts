import { Mutation, Resolver } from '@nestjs/graphql';
import type { MutationPublishOrganisationArgs } from '@stadtlive/contract';
import { SignedIn, type GraphContext } from '@stadtlive/identity-api';
import { OrganisationLookup } from '../organisation/organisation.loader.ts';
import { Publications } from './publications.service.ts';

@Resolver()
export class PublicationResolver {
  constructor(
    private readonly publications: Publications,
    private readonly organisations: OrganisationLookup,
  ) {}

  @Mutation()
  @SignedIn()
  async publishOrganisation(
    _: unknown,
    { input }: MutationPublishOrganisationArgs,
    context: GraphContext,
  ) {
    const published = await this.publications.publish(input.organisationId, context.actor);
    return { organisation: await this.organisations.parentOf(context, published) };
  }
}
