import { ResolveField, Resolver } from '@nestjs/graphql';
import type { CityRef } from '@stadtlive/contract';
import { Clock } from '@stadtlive/kernel';
import { CityRegistry } from '@stadtlive/tenancy-api';
import { openingStatus } from '../opening-hours/opening-hours.ts';
import { localDate, addDays } from '../opening-hours/local-time.ts';
import { holidaysOf } from '../opening-hours/public-holidays.ts';
import type { OrganisationParent } from './organisation-parent.ts';
import { pathOfOrganisation } from './organisation-path.ts';

const holidaysAheadDays = 60;

/** Fields that a card suffices for, in whichever city the organisation is. */
@Resolver('Organisation')
export class OrganisationCardResolver {
  constructor(
    private readonly registry: CityRegistry,
    private readonly clock: Clock,
  ) {}

  @ResolveField()
  city({ citySlug }: OrganisationParent): CityRef {
    return this.registry.ref(this.#city(citySlug));
  }

  @ResolveField()
  url(organisation: OrganisationParent): string {
    const { url } = this.registry.ref(this.#city(organisation.citySlug));
    return url + pathOfOrganisation(organisation);
  }

  @ResolveField()
  topics({ citySlug, topics }: OrganisationParent) {
    return this.#city(citySlug).topics.filter((topic) => topics.includes(topic.slug));
  }

  /** Pictures of another city are not served here, and foreign origins are not asked. */
  @ResolveField()
  logo({ logo, isHome }: OrganisationParent) {
    return isHome ? logo : null;
  }

  @ResolveField()
  openingStatus({ openingHours, citySlug }: OrganisationParent) {
    if (!openingHours) return null;
    const { until, ...status } = openingStatus(
      openingHours,
      this.#city(citySlug),
      this.clock.now(),
    );
    return { ...status, until: until?.toISOString() ?? null };
  }

  @ResolveField()
  openingHours({ openingHours, citySlug }: OrganisationParent) {
    if (!openingHours) return null;
    const { holidayRegion, timeZone } = this.#city(citySlug);
    const today = localDate(this.clock.now(), timeZone);
    const last = addDays(today, holidaysAheadDays);
    const years = [...new Set([today, last].map((date) => Number(date.slice(0, 4))))];
    const upcomingHolidays = years
      .flatMap((year) => holidaysOf(holidayRegion, year))
      .filter(({ date }) => today <= date && date <= last);
    return { ...openingHours, upcomingHolidays };
  }

  #city(slug: string) {
    const city = this.registry.known(slug);
    if (!city) throw new Error(`The city ${slug} has left while its listing was shown.`);
    return city;
  }
}
