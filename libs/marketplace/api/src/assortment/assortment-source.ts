import { Injectable } from '@nestjs/common';
import { OrganisationLookup, type OrganisationParent } from '@stadtlive/directory-api';
import { isPerson, may, type GraphContext } from '@stadtlive/identity-api';
import type { Source } from './assortment.ts';

/** What of a shop's assortment the one who asks is shown. */
@Injectable()
export class AssortmentSource {
  constructor(private readonly organisations: OrganisationLookup) {}

  async of(organisation: OrganisationParent, context: GraphContext): Promise<Source> {
    const { id, isHome, citySlug } = organisation;
    if (!isHome) return { isHome, citySlug };
    if (!isPerson(context.actor)) return { isHome, withDrafts: false };
    const row = organisation.row ?? (await this.organisations.byId(context, id));
    return { isHome, withDrafts: row !== null && may(context.actor, 'sellFor', row) };
  }
}
