import { ResolveField, Resolver } from '@nestjs/graphql';
import type { CityRef } from '@stadtlive/contract';
import { Clock } from '@stadtlive/kernel';
import { CityRegistry } from '@stadtlive/tenancy-api';
import { toldHours, toldStatus } from '../opening-hours/told-hours.ts';
import type { OrganisationParent } from './organisation-parent.ts';
import { pathOfOrganisation } from './organisation-path.ts';

/** Fields that a card suffices for, in whichever city the organisation is. */
@Resolver('Organisation')
export class OrganisationCardResolver {
  constructor(
    private readonly registry: CityRegistry,
    private readonly clock: Clock,
  ) {}

  /** Two places of one organisation are two things to whoever keeps them by id. */
  @ResolveField()
  id({ id, branch }: OrganisationParent): string {
    return branch?.id ?? id;
  }

  @ResolveField()
  foundAt({ branch }: OrganisationParent): string | null {
    return branch?.name ?? null;
  }

  @ResolveField()
  isVerified({ isVerified }: OrganisationParent): boolean {
    return isVerified ?? false;
  }

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
    return openingHours && toldStatus(openingHours, this.#city(citySlug), this.clock.now());
  }

  @ResolveField()
  openingHours({ openingHours, citySlug }: OrganisationParent) {
    return openingHours && toldHours(openingHours, this.#city(citySlug), this.clock.now());
  }

  #city(slug: string) {
    const city = this.registry.known(slug);
    if (!city) throw new Error(`The city ${slug} has left while its listing was shown.`);
    return city;
  }
}
