import { Mutation, Resolver } from '@nestjs/graphql';
import type { MutationNoteContactArgs, MutationNotePageViewArgs } from '@stadtlive/contract';
import { OrganisationLookup } from '@stadtlive/directory-api';
import type { GraphContext } from '@stadtlive/identity-api';
import { Public } from '@stadtlive/kernel';
import { Noticing } from './noticing.service.ts';

@Resolver()
export class NoticingResolver {
  constructor(
    private readonly noticing: Noticing,
    private readonly lookup: OrganisationLookup,
  ) {}

  @Mutation()
  @Public()
  notePageView(_: unknown, { input }: MutationNotePageViewArgs, context: GraphContext) {
    return this.#note(input.organisationId, 'PAGE_VIEW', context);
  }

  @Mutation()
  @Public()
  noteContact(_: unknown, { input }: MutationNoteContactArgs, context: GraphContext) {
    return this.#note(input.organisationId, input.way, context);
  }

  async #note(id: string, kind: Parameters<Noticing['note']>[1], context: GraphContext) {
    const { actor, request } = context;
    const visit = { actor, headers: request.headers, ip: request.ip };
    const organisation = await this.noticing.note(id, kind, visit);
    return { organisation: await this.lookup.parentOf(context, organisation) };
  }
}
