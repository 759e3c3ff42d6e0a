import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { EditProfileInput } from '@stadtlive/contract';
import { requireActor, type Actor } from '@stadtlive/identity-api';
import { Clock } from '@stadtlive/kernel';
import { Pictures } from '@stadtlive/media-api';
import { holdAccount } from '@stadtlive/privacy-api';
import { currentCity, TenantDatabase } from '@stadtlive/tenancy-api';
import { adultFrom } from './age.ts';
import { PersonListing } from './person-listing.ts';
import { list, open, takeAge } from './profile-openness.ts';
import { ProfileStore } from './profile-store.ts';
import { readProfile } from './profile.details.ts';
import { nothingTold, Profile } from './profile.entity.ts';
import { todayBy } from './today.ts';

@Injectable()
export class Profiles {
  constructor(
    private readonly db: TenantDatabase,
    private readonly store: ProfileStore,
    private readonly pictures: Pictures,
    private readonly listing: PersonListing,
    private readonly clock: Clock,
  ) {}

  /** What the account has told; an empty profile where it has told nothing. */
  async of(accountId: string): Promise<Profile> {
    const found = await this.db.read((tx) => tx.findOneBy(Profile, { accountId }));
    const empty = { ...nothingTold, accountId, visibility: {}, adultFrom: null, listedAt: null };
    return found ?? Object.assign(new Profile(), empty);
  }

  async idOf(slug: string): Promise<string | null> {
    if (!/^[a-z0-9-]{1,100}$/.test(slug)) return null;
    const found = await this.db.read((tx) => tx.findOneBy(Profile, { slug }));
    return found?.accountId ?? null;
  }

  /** @throws StadtliveError UNAUTHENTICATED, BAD_USER_INPUT, CONFLICT */
  async edit(input: EditProfileInput, actor: Actor): Promise<void> {
    const { accountId } = requireActor({ actor });
    const today = todayBy(this.clock);
    const told = await this.listing.located(readProfile(input, currentCity()));
    const age = input.bornIn && adultFrom(input.bornIn, today);
    await this.db.write(async (tx) => {
      await holdAccount(tx, accountId);
      const profile = await this.store.ensure(tx, accountId);
      if (told.pictureId != null && told.pictureId !== profile.pictureId) {
        await this.pictures.assertUsable(tx, told.pictureId, actor);
      }
      profile.tell(told);
      if (age) takeAge(profile, age, today);
      if (input.visibility) open(profile, input.visibility, today);
      if (input.inDirectory != null) list(profile, input.inDirectory, today, this.clock.now());
      await tx.save(profile);
      await this.listing.publish(tx, profile);
    });
  }

  /** The account goes by another name: nothing may lead from the former one to it. */
  async renamed(tx: EntityManager, accountId: string): Promise<void> {
    if (!(await tx.existsBy(Profile, { accountId }))) return;
    const profile = await this.store.ensure(tx, accountId);
    profile.slug = await this.store.freshSlug(accountId);
    await tx.save(profile);
    await this.listing.publish(tx, profile);
  }
}
