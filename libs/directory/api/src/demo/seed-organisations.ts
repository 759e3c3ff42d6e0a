import { Injectable } from '@nestjs/common';
import type { DemoRole } from '@stadtlive/identity-api';
import { Clock, newId } from '@stadtlive/kernel';
import { currentCity, TenantDatabase } from '@stadtlive/tenancy-api';
import { OrganisationListing } from '../organisation/organisation-listing.ts';
import { readDetails } from '../organisation/organisation.details.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import type { SeedOrganisation } from './organisations-file.ts';

const unsaid = {
  tagline: null,
  description: null,
  topics: [],
  phone: null,
  email: null,
  website: null,
  logoId: null,
  openingHours: null,
  source: null,
  externalId: null,
};

@Injectable()
export class OrganisationSeed {
  constructor(
    private readonly db: TenantDatabase,
    private readonly listing: OrganisationListing,
    private readonly clock: Clock,
  ) {}

  /**
   * Opens what the current city does not have yet; repeatable.
   * @param owners accounts by demo role
   * @returns how many are new
   * @throws StadtliveError BAD_USER_INPUT
   */
  async plant(
    seed: readonly SeedOrganisation[],
    owners: Record<DemoRole, string>,
  ): Promise<number> {
    return this.db.write(async (tx) => {
      const known = new Set(
        (await tx.find(Organisation, { select: { slug: true } })).map(({ slug }) => slug),
      );
      const planted = seed
        .filter(({ slug }) => !known.has(slug))
        .map(({ slug, kind, ownerRole, ...given }) =>
          Object.assign(new Organisation(), unsaid, readDetails(given, currentCity()), {
            id: newId(),
            slug,
            kind,
            ownerId: owners[ownerRole ?? 'operator'],
            createdAt: this.clock.now(),
          }),
        );
      if (planted.length === 0) return 0;
      await tx.insert(Organisation, planted);
      await this.listing.publishMany(tx, planted);
      return planted.length;
    });
  }
}
