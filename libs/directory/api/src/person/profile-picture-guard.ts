import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PictureGuards } from '@stadtlive/media-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { PersonLookup } from './person.loader.ts';
import { Profile } from './profile.entity.ts';

/** The picture of a profile is served to those who see it there, and to nobody else. */
@Injectable()
export class ProfilePictureGuard implements OnModuleInit {
  constructor(
    private readonly db: TenantDatabase,
    private readonly people: PersonLookup,
    private readonly guards: PictureGuards,
  ) {}

  onModuleInit(): void {
    this.guards.register(async (pictureId) => {
      const profile = await this.db.read((tx) => tx.findOneBy(Profile, { pictureId }));
      if (!profile) return null;
      return async (actor) => {
        const seen = await this.people.seenBy({ actor, loaders: new Map() }, profile.accountId);
        return seen?.pictureId === pictureId;
      };
    });
  }
}
