import type { OnModuleInit } from '@nestjs/common';
import { Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { CityRef, ContactState, QueryPersonArgs } from '@stadtlive/contract';
import type { GraphContext } from '@stadtlive/identity-api';
import { Public } from '@stadtlive/kernel';
import { PictureLookup } from '@stadtlive/media-api';
import { ListingTypes } from '@stadtlive/search-api';
import { CityRegistry } from '@stadtlive/tenancy-api';
import type { PersonCard, SeenPerson } from './person-parent.ts';
import { PersonLookup } from './person.loader.ts';
import { Profiles } from './profile.service.ts';

/** A person comes from a search's card or from their row: what is seen is looked up for both. */
@Resolver('Person')
export class PersonResolver implements OnModuleInit {
  constructor(
    private readonly profiles: Profiles,
    private readonly lookup: PersonLookup,
    private readonly pictures: PictureLookup,
    private readonly registry: CityRegistry,
    private readonly listingTypes: ListingTypes,
  ) {}

  onModuleInit(): void {
    this.listingTypes.register({
      kinds: ['PERSON'],
      typename: 'Person',
      parentOf: ({ card }): PersonCard => ({ ...(card as PersonCard) }),
    });
  }

  @Query()
  @Public()
  async person(_: unknown, { slug }: QueryPersonArgs, context: GraphContext) {
    const id = await this.profiles.idOf(slug);
    return id && this.lookup.seenBy(context, id);
  }

  @ResolveField()
  about(person: PersonCard, _: unknown, context: GraphContext) {
    return this.#seen(person, context, (seen) => seen.about);
  }

  @ResolveField()
  district(person: PersonCard, _: unknown, context: GraphContext) {
    return this.#seen(person, context, (seen) => seen.district);
  }

  @ResolveField()
  async topics(person: PersonCard, _: unknown, context: GraphContext) {
    const slugs = (await this.#seen(person, context, (seen) => seen.topics)) ?? [];
    return context.city.topics.filter(({ slug }) => slugs.includes(slug));
  }

  @ResolveField()
  phone(person: PersonCard, _: unknown, context: GraphContext) {
    return this.#seen(person, context, (seen) => seen.phone);
  }

  @ResolveField()
  email(person: PersonCard, _: unknown, context: GraphContext) {
    return this.#seen(person, context, (seen) => seen.email);
  }

  @ResolveField()
  website(person: PersonCard, _: unknown, context: GraphContext) {
    return this.#seen(person, context, (seen) => seen.website);
  }

  @ResolveField()
  async picture(person: PersonCard, _: unknown, context: GraphContext) {
    const id = await this.#seen(person, context, (seen) => seen.pictureId);
    return id && this.pictures.byId(context, id);
  }

  @ResolveField()
  async contactState(person: PersonCard, _: unknown, context: GraphContext): Promise<ContactState> {
    return (await this.#seen(person, context, (seen) => seen.contactState)) ?? 'NONE';
  }

  @ResolveField()
  city(_: PersonCard, _args: unknown, { city }: GraphContext): CityRef {
    return this.registry.ref(city);
  }

  @ResolveField()
  url({ slug }: PersonCard, _: unknown, { city }: GraphContext): string {
    return `${this.registry.ref(city).url}/menschen/${slug}`;
  }

  async #seen<Field>(
    { id }: PersonCard,
    context: GraphContext,
    field: (seen: SeenPerson) => Field,
  ): Promise<Field | null> {
    const seen = await this.lookup.seenBy(context, id);
    return seen && field(seen);
  }
}
