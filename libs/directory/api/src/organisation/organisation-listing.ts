import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Clock } from '@stadtlive/kernel';
import type { Picture } from '@stadtlive/media-api';
import { Listings } from '@stadtlive/search-api';
import { currentCity } from '@stadtlive/tenancy-api';
import { Branch } from '../branch/branch.entity.ts';
import { openIntervals, type OpeningHours } from '../opening-hours/opening-hours.ts';
import { listedBranch, listedOrganisation } from './listed-places.ts';
import type { Organisation } from './organisation.entity.ts';

/** How far ahead search knows the hours; a nightly job keeps it so. */
const hoursAheadMs = 35 * 86_400_000;

interface PlaceWithHours {
  readonly id: string;
  readonly openingHours: OpeningHours | null;
}

/** Publishes organisations, at each of their places, to the city's and the region's search. */
@Injectable()
export class OrganisationListing {
  constructor(
    private readonly listings: Listings,
    private readonly clock: Clock,
  ) {}

  async publish(tx: EntityManager, organisation: Organisation): Promise<void> {
    await this.publishMany(tx, [organisation]);
  }

  /** A draft stays out. */
  async publishMany(tx: EntityManager, given: readonly Organisation[]): Promise<void> {
    const organisations = given.filter(({ isDraft }) => !isDraft);
    if (organisations.length === 0) return;
    const logoOf = await logosOf(tx, organisations);
    const branchesOf = await branchesOfAll(tx, organisations);
    const records = organisations.flatMap((one) => [
      listedOrganisation(one, logoOf(one)),
      ...branchesOf(one).map((branch) => listedBranch(one, branch, logoOf(one))),
    ]);
    if (organisations.length > 1) await this.listings.putMany(tx, records);
    else for (const record of records) await this.listings.put(tx, record);
    for (const one of organisations) {
      await this.publishHours(tx, one);
      for (const { id, openingHours } of branchesOf(one))
        await this.publishHours(tx, { id, openingHours: openingHours ?? one.openingHours });
    }
  }

  async publishHours(tx: EntityManager, { id, openingHours }: PlaceWithHours): Promise<void> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + hoursAheadMs);
    const intervals = openingHours ? openIntervals(openingHours, currentCity(), now, until) : [];
    await this.listings.putOpening(tx, id, intervals);
  }

  /** A further place is there no more. */
  async withdraw(
    tx: EntityManager,
    { kind }: Pick<Organisation, 'kind'>,
    branchId: string,
  ): Promise<void> {
    await this.listings.putOpening(tx, branchId, []);
    await this.listings.erase(tx, kind, [branchId]);
  }
}

async function logosOf(tx: EntityManager, organisations: readonly Organisation[]) {
  const ids = organisations.flatMap(({ logoId }) => logoId ?? []);
  const logos = ids.length ? await tx.findBy<Picture>('Picture', { id: In(ids) }) : [];
  const byId = new Map(logos.map((logo) => [logo.id, logo]));
  return ({ logoId }: Organisation) => byId.get(logoId ?? '') ?? null;
}

async function branchesOfAll(tx: EntityManager, organisations: readonly Organisation[]) {
  const branches = await tx.find(Branch, {
    where: { organisationId: In(organisations.map(({ id }) => id)) },
    order: { position: 'ASC', id: 'ASC' },
  });
  const byOrganisation = Map.groupBy(branches, ({ organisationId }) => organisationId);
  return ({ id }: Organisation) => byOrganisation.get(id) ?? [];
}
