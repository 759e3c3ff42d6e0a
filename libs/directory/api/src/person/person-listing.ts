import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { badInput, Clock } from '@stadtlive/kernel';
import { Listings, type ListingRecord } from '@stadtlive/search-api';
import { currentCity } from '@stadtlive/tenancy-api';
import { Gazetteer } from '../gazetteer/gazetteer.service.ts';
import { DisplayNames } from './display-names.ts';
import type { PersonCard } from './person-parent.ts';
import type { Profile, ProfileDetails } from './profile.entity.ts';
import { Residents } from './residents.ts';
import { seenFields } from './seen-fields.ts';
import { todayBy } from './today.ts';

/**
 * The directory of people: who has joined it stands in the city's own search, never in another's.
 * Visitors search too, and a search cannot be told from its hits: so a person is found by nothing
 * that is not visible to everyone, and stands in the middle of the city unless their district is.
 */
@Injectable()
export class PersonListing {
  constructor(
    private readonly listings: Listings,
    private readonly gazetteer: Gazetteer,
    private readonly names: DisplayNames,
    private readonly residents: Residents,
    private readonly clock: Clock,
  ) {}

  /**
   * Both as the profile says: what was closed goes at once, with the words it was found by.
   * @throws StadtliveError FORBIDDEN with `reason` EMAIL_UNCONFIRMED for a provisional account
   */
  async publish(tx: EntityManager, profile: Profile): Promise<void> {
    const today = todayBy(this.clock);
    if (!profile.isInDirectory(today)) return this.remove(tx, profile.accountId);
    await this.residents.expect(profile.accountId);
    await this.listings.put(tx, await this.#record(profile, today));
  }

  async remove(tx: EntityManager, accountId: string): Promise<void> {
    await this.listings.erase(tx, 'PERSON', [accountId]);
  }

  /**
   * The district as the city spells it.
   * @throws StadtliveError BAD_USER_INPUT where the city has no such district
   */
  async located(told: Partial<ProfileDetails>): Promise<Partial<ProfileDetails>> {
    if (!told.district) return told;
    const found = await this.gazetteer.district(told.district);
    if (!found) throw badInput('district', 'The city has no such district.');
    return { ...told, district: found.name };
  }

  async #record(profile: Profile, today: string): Promise<ListingRecord> {
    const { accountId: id, slug, listedAt } = profile;
    const open = seenFields(profile, 'VISITOR', today);
    const displayName = await this.names.one(id);
    const { placeName, location } = await this.#place(open);
    return {
      id,
      kind: 'PERSON',
      audience: 'CITY',
      title: displayName,
      keywords: [...topicNames(open.topics), ...(open.district ? [open.district] : [])],
      text: open.about,
      location,
      topics: open.topics,
      placeId: id,
      placeName,
      publishedAt: listedAt!,
      card: { id, slug, displayName } satisfies PersonCard,
    };
  }

  async #place({ district }: ProfileDetails) {
    const found = district ? await this.gazetteer.district(district) : null;
    const { name, center } = currentCity();
    return found
      ? { placeName: found.name, location: { lat: found.lat, lon: found.lon } }
      : { placeName: name, location: center };
  }
}

const topicNames = (slugs: readonly string[]) =>
  currentCity()
    .topics.filter(({ slug }) => slugs.includes(slug))
    .flatMap(({ name }) => [name.de, name.en]);
