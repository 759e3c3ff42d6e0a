import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  PersonalData,
  readable,
  type Collected,
  type DataSource,
  type Erasure,
} from '@stadtlive/privacy-api';
import { Profiles } from './profile.service.ts';
import { PersonListing } from './person-listing.ts';
import { Profile } from './profile.entity.ts';
import { profileLabels } from './profile.labels.ts';

/** The profile, and the person's place in the directory. */
@Injectable()
export class ProfileData implements DataSource, OnModuleInit {
  readonly name = 'directory.profile';
  readonly columns = ['profile.account_id'];

  constructor(
    private readonly personalData: PersonalData,
    private readonly profiles: Profiles,
    private readonly listing: PersonListing,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async collect(accountId: string): Promise<Collected> {
    const { slug, ...told } = await this.profiles.of(accountId);
    return {
      title: { de: 'Dein Profil', en: 'Your profile' },
      // Without an address there is no row: nothing was ever told.
      records: slug ? [readable({ slug, ...told }, ['accountId'])] : [],
      labels: profileLabels,
    };
  }

  async erase(accountId: string, erasure: Erasure): Promise<void> {
    await this.listing.remove(erasure.tx, accountId);
    const { affected } = await erasure.tx.delete(Profile, { accountId });
    erasure.gone({ de: 'Profil', en: 'Profile' }, affected ?? 0);
    erasure.touched('profile');
    // Who never had a profile was never in the directory, whose tables are large.
    if (affected) erasure.touched('listing', 'word');
  }
}
