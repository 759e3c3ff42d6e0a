import { ResolveField, Resolver } from '@nestjs/graphql';
import type { DutyMessageArgs } from '@stadtlive/contract';
import { OrganisationLookup, type OrganisationParent } from '@stadtlive/directory-api';
import { may, type GraphContext } from '@stadtlive/identity-api';
import { PictureLookup } from '@stadtlive/media-api';
import type { ProductParent } from './product-parent.ts';
import { unmetDuties, type ProductDuty } from './product.duties.ts';
import { ProductLookup } from './product.loader.ts';
import { ProductPictures } from './product-pictures.ts';
import type { Product } from './product.entity.ts';

@Resolver('Product')
export class ProductFieldsResolver {
  constructor(
    private readonly organisations: OrganisationLookup,
    private readonly pictures: PictureLookup,
    private readonly products: ProductLookup,
    private readonly order: ProductPictures,
  ) {}

  /** Not on the card; of another city's product only the card is within reach. */
  @ResolveField()
  async description({ id, row, home }: ProductParent, _: unknown, context: GraphContext) {
    const product = row ?? (home.isHome ? await this.products.byId(context, id) : null);
    return product?.description ?? null;
  }

  /** Pictures of another city are not served here, and foreign origins are not asked. */
  @ResolveField()
  picture({ row, card, home }: ProductParent, _: unknown, context: GraphContext) {
    if (row) return row.pictureId && this.pictures.byId(context, row.pictureId);
    return home.isHome ? card!.picture : null;
  }

  /** The shop's own number is its own business. */
  @ResolveField()
  async sku({ row }: ProductParent, _: unknown, context: GraphContext) {
    return row?.sku && (await this.#isOwn(row, context)) ? row.sku : null;
  }

  @ResolveField('pictures')
  async allPictures({ row }: ProductParent, _: unknown, context: GraphContext) {
    if (!row?.pictureId) return [];
    const ids = await this.order.idsOf(context, row.id);
    const pictures = await Promise.all(ids.map((id) => this.pictures.byId(context, id)));
    return pictures.filter((picture) => picture !== null);
  }

  @ResolveField()
  organisation({ row, card, home }: ProductParent, _: unknown, context: GraphContext) {
    if (row) return this.#seller(row.organisationId, context);
    return {
      ...card!.organisation,
      citySlug: home.city.slug,
      isHome: home.isHome,
    } satisfies OrganisationParent;
  }

  @ResolveField('unmetDuties')
  async unmetDuties({ row }: ProductParent, _: unknown, context: GraphContext) {
    if (!row || row.state === 'PUBLISHED') return [];
    const seller = await this.organisations.byId(context, row.organisationId);
    return seller && may(context.actor, 'sellFor', seller) ? unmetDuties(row, seller) : [];
  }

  async #isOwn({ organisationId }: Product, context: GraphContext): Promise<boolean> {
    const seller = await this.organisations.byId(context, organisationId);
    return seller !== null && may(context.actor, 'sellFor', seller);
  }

  async #seller(id: string, context: GraphContext) {
    const seller = await this.organisations.byId(context, id);
    return seller && this.organisations.parentOf(context, seller);
  }
}

@Resolver('Duty')
export class DutyResolver {
  @ResolveField()
  message({ message }: ProductDuty, { locale }: DutyMessageArgs): string {
    return message[locale ?? 'DE'];
  }
}
