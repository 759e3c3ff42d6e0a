import { ResolveField, Resolver } from '@nestjs/graphql';
import type { OrganisationImprintArgs, PageDutyMessageArgs } from '@stadtlive/contract';
import { may, type GraphContext } from '@stadtlive/identity-api';
import { GalleryLookup } from '../gallery/gallery.loader.ts';
import { composedImprint } from '../imprint/composed-imprint.ts';
import { unmetPageDuties, type PageDuty } from '../imprint/imprint.duties.ts';
import type { OrganisationParent } from './organisation-parent.ts';
import type { Organisation } from './organisation.entity.ts';
import { OrganisationLookup } from './organisation.loader.ts';

/** What the page tells and no card does: of another city's organisation it is out of reach. */
@Resolver('Organisation')
export class PageDetailsResolver {
  constructor(
    private readonly lookup: OrganisationLookup,
    private readonly gallery: GalleryLookup,
  ) {}

  @ResolveField()
  async services(organisation: OrganisationParent, _: unknown, context: GraphContext) {
    return (await this.lookup.rowOf(context, organisation))?.services ?? [];
  }

  @ResolveField()
  async accessibility(organisation: OrganisationParent, _: unknown, context: GraphContext) {
    return (await this.lookup.rowOf(context, organisation))?.accessibility ?? [];
  }

  @ResolveField()
  pictures({ id, isHome }: OrganisationParent, _: unknown, context: GraphContext) {
    return isHome ? this.gallery.of(context, id) : [];
  }

  @ResolveField()
  async isPublished(organisation: OrganisationParent, _: unknown, context: GraphContext) {
    return !(await this.lookup.rowOf(context, organisation))?.isDraft;
  }

  @ResolveField()
  async setupStep(organisation: OrganisationParent, _: unknown, context: GraphContext) {
    return (await this.#ownRow(organisation, context))?.setupStep ?? null;
  }

  @ResolveField()
  async imprint(
    organisation: OrganisationParent,
    { locale }: OrganisationImprintArgs,
    context: GraphContext,
  ) {
    const row = await this.lookup.rowOf(context, organisation);
    return row?.ownerId ? composedImprint(row.imprint, row, locale ?? 'DE') : [];
  }

  @ResolveField()
  async statedImprint(organisation: OrganisationParent, _: unknown, context: GraphContext) {
    return (await this.#ownRow(organisation, context))?.imprint ?? null;
  }

  @ResolveField('unmetDuties')
  async unmetDuties(organisation: OrganisationParent, _: unknown, context: GraphContext) {
    const row = await this.#ownRow(organisation, context);
    return row ? unmetPageDuties(row.imprint, row) : [];
  }

  /** Null for all but those who run it. */
  async #ownRow(parent: OrganisationParent, context: GraphContext): Promise<Organisation | null> {
    const row = await this.lookup.rowOf(context, parent);
    return row && may(context.actor, 'editOrganisation', row) ? row : null;
  }
}

@Resolver('PageDuty')
export class PageDutyResolver {
  @ResolveField()
  message({ message }: PageDuty, { locale }: PageDutyMessageArgs): string {
    return message[locale ?? 'DE'];
  }
}
