import type { OnModuleInit } from '@nestjs/common';
import { Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type { FieldVisibility, MutationEditProfileArgs, ProfileField } from '@stadtlive/contract';
import { Accounts, requireActor, SignedIn, type GraphContext } from '@stadtlive/identity-api';
import { Clock } from '@stadtlive/kernel';
import { PictureLookup } from '@stadtlive/media-api';
import { PersonLookup } from './person.loader.ts';
import { profileFields, type Profile } from './profile.entity.ts';
import { Profiles } from './profile.service.ts';
import { todayBy } from './today.ts';
import { mostVisibleFor } from './visibility.ts';

@Resolver('Viewer')
export class ViewerProfileResolver implements OnModuleInit {
  constructor(
    private readonly profiles: Profiles,
    private readonly people: PersonLookup,
    private readonly accounts: Accounts,
  ) {}

  onModuleInit(): void {
    this.accounts.followNames((tx, accountId) => this.profiles.renamed(tx, accountId));
  }

  @ResolveField('profile')
  ofViewer(viewer: { id: string }): Promise<Profile> {
    return this.profiles.of(viewer.id);
  }

  @Mutation()
  @SignedIn()
  async editProfile(_: unknown, { input }: MutationEditProfileArgs, context: GraphContext) {
    await this.profiles.edit(input, context.actor);
    this.people.forget(context);
    return { viewer: await this.accounts.byId(requireActor(context).accountId) };
  }
}

@Resolver('Profile')
export class ProfileResolver {
  constructor(
    private readonly pictures: PictureLookup,
    private readonly clock: Clock,
  ) {}

  @ResolveField()
  ageBand(profile: Profile) {
    return profile.ageBand(todayBy(this.clock));
  }

  @ResolveField()
  inDirectory(profile: Profile): boolean {
    return profile.isInDirectory(todayBy(this.clock));
  }

  @ResolveField()
  topics({ topics }: Profile, _: unknown, { city }: GraphContext) {
    return city.topics.filter(({ slug }) => topics.includes(slug));
  }

  @ResolveField()
  picture({ pictureId }: Profile, _: unknown, context: GraphContext) {
    return pictureId && this.pictures.byId(context, pictureId);
  }

  @ResolveField()
  visibility(profile: Profile): FieldVisibility[] {
    const today = todayBy(this.clock);
    return (Object.keys(profileFields) as ProfileField[]).map((field) => ({
      field,
      visibility: profile.visibilityOf(field, today),
    }));
  }

  @ResolveField()
  mostVisible(profile: Profile) {
    return mostVisibleFor(profile.ageBand(todayBy(this.clock)));
  }
}
