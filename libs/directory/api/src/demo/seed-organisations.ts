import { Injectable } from '@nestjs/common';
import type { DemoRole } from '@stadtlive/identity-api';
import { Clock, newId } from '@stadtlive/kernel';
import { currentCity, TenantDatabase } from '@stadtlive/tenancy-api';
import { Branch } from '../branch/branch.entity.ts';
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
  services: [],
  accessibility: [],
  imprint: null,
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
        .map(({ slug, kind, ownerRole, branches: _, ...given }) =>
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
      const idOf = new Map(planted.map(({ slug, id }) => [slug, id]));
      const branches = seed.flatMap(({ slug, branches = [] }) => {
        const organisationId = idOf.get(slug);
        return organisationId ? branches.map((one, i) => this.#branch(one, organisationId, i)) : [];
      });
      if (branches.length > 0) await tx.insert(Branch, branches);
      await this.listing.publishMany(tx, planted);
      return planted.length;
    });
  }

  #branch(
    given: NonNullable<SeedOrganisation['branches']>[number],
    organisationId: string,
    position: number,
  ): Branch {
    return Object.assign(
      new Branch(),
      { phone: null, openingHours: null },
      readDetails(given, currentCity()),
      { id: newId(), organisationId, position, createdAt: this.clock.now() },
    );
  }
}
