import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Clock } from '@stadtlive/kernel';
import type { Picture } from '@stadtlive/media-api';
import { Listings, type ListingRecord } from '@stadtlive/search-api';
import { currentCity } from '@stadtlive/tenancy-api';
import { openIntervals } from '../opening-hours/opening-hours.ts';
import { cardOf } from './organisation-parent.ts';
import type { Organisation } from './organisation.entity.ts';

/** How far ahead search knows the hours; a nightly job keeps it so. */
const hoursAheadMs = 35 * 86_400_000;

/** Publishes organisations to the city's and the region's search. */
@Injectable()
export class OrganisationListing {
  constructor(
    private readonly listings: Listings,
    private readonly clock: Clock,
  ) {}

  async publish(tx: EntityManager, organisation: Organisation): Promise<void> {
    await this.publishMany(tx, [organisation]);
  }

  async publishMany(tx: EntityManager, organisations: readonly Organisation[]): Promise<void> {
    const ids = organisations.flatMap(({ logoId }) => logoId ?? []);
    const logos = ids.length ? await tx.findBy<Picture>('Picture', { id: In(ids) }) : [];
    const logoOf = new Map(logos.map((logo) => [logo.id, logo]));
    const records = organisations.map((one) => recordOf(one, logoOf.get(one.logoId ?? '') ?? null));
    if (records.length === 1) await this.listings.put(tx, records[0]!);
    else await this.listings.putMany(tx, records);
    for (const organisation of organisations) await this.publishHours(tx, organisation);
  }

  async publishHours(tx: EntityManager, { id, openingHours }: Organisation): Promise<void> {
    const now = this.clock.now();
    const until = new Date(now.getTime() + hoursAheadMs);
    const intervals = openingHours ? openIntervals(openingHours, currentCity(), now, until) : [];
    await this.listings.putOpening(tx, id, intervals);
  }
}

function recordOf(organisation: Organisation, logo: Picture | null): ListingRecord {
  const { topics } = currentCity();
  const named = topics.filter(({ slug }) => organisation.topics.includes(slug));
  return {
    id: organisation.id,
    kind: organisation.kind,
    audience: 'REGION',
    title: organisation.name,
    keywords: [organisation.tagline ?? '', ...named.flatMap(({ name }) => [name.de, name.en])],
    text: organisation.description,
    location: { lat: organisation.lat, lon: organisation.lon },
    topics: organisation.topics,
    placeId: organisation.id,
    placeName: organisation.locality,
    publishedAt: organisation.createdAt,
    card: cardOf(organisation, logo),
  };
}
