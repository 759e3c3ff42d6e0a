import { ResolveField, Resolver } from '@nestjs/graphql';
import type { DutyMessageArgs } from '@stadtlive/contract';
import { OrganisationLookup, type OrganisationParent } from '@stadtlive/directory-api';
import { may, type GraphContext } from '@stadtlive/identity-api';
import { PictureLookup } from '@stadtlive/media-api';
import { CityRegistry } from '@stadtlive/tenancy-api';
import { shownContent, unitPrice } from './content.ts';
import type { ProductParent } from './product-parent.ts';
import { unmetDuties, type ProductDuty } from './product.duties.ts';
import { ProductLookup } from './product.loader.ts';
import { stockLevel } from './stock-level.ts';

@Resolver('Product')
export class ProductFieldsResolver {
  constructor(
    private readonly organisations: OrganisationLookup,
    private readonly pictures: PictureLookup,
    private readonly products: ProductLookup,
    private readonly registry: CityRegistry,
  ) {}

  /** Not on the card; of another city's product only the card is within reach. */
  @ResolveField()
  async description({ id, row, isHome }: ProductParent, _: unknown, context: GraphContext) {
    const product = row ?? (isHome ? await this.products.byId(context, id) : null);
    return product?.description ?? null;
  }

  @ResolveField()
  currency({ citySlug }: ProductParent) {
    return this.#city(citySlug).currency;
  }

  @ResolveField()
  content({ content }: ProductParent) {
    return content && shownContent(content);
  }

  @ResolveField()
  unitPrice({ priceCents, content }: ProductParent) {
    return unitPrice(priceCents, content);
  }

  @ResolveField()
  stockLevel({ stock }: ProductParent) {
    return stockLevel(stock);
  }

  /** Only what is published has a card. */
  @ResolveField()
  state({ row }: ProductParent) {
    return row?.state ?? 'PUBLISHED';
  }

  @ResolveField()
  topics({ citySlug, topics }: ProductParent) {
    return this.#city(citySlug).topics.filter(({ slug }) => topics.includes(slug));
  }

  /** Pictures of another city are not served here, and foreign origins are not asked. */
  @ResolveField()
  picture({ row, picture, isHome }: ProductParent, _: unknown, context: GraphContext) {
    if (row) return row.pictureId && this.pictures.byId(context, row.pictureId);
    return isHome ? picture : null;
  }

  @ResolveField()
  organisation(
    { row, organisation, citySlug, isHome }: ProductParent,
    _: unknown,
    context: GraphContext,
  ) {
    if (row) return this.#seller(row.organisationId, context);
    return { ...organisation, citySlug, isHome } satisfies OrganisationParent;
  }

  @ResolveField()
  url({ id, citySlug }: ProductParent) {
    return `${this.registry.ref(this.#city(citySlug)).url}/ware/${id}`;
  }

  @ResolveField('unmetDuties')
  async unmetDuties({ row }: ProductParent, _: unknown, context: GraphContext) {
    if (!row || row.state === 'PUBLISHED') return [];
    const seller = await this.organisations.byId(context, row.organisationId);
    return seller && may(context.actor, 'sellFor', seller) ? unmetDuties(row, seller) : [];
  }

  async #seller(id: string, context: GraphContext) {
    const seller = await this.organisations.byId(context, id);
    return seller && this.organisations.parentOf(context, seller);
  }

  #city(slug: string) {
    const city = this.registry.known(slug);
    if (!city) throw new Error(`The city ${slug} has left while its product was shown.`);
    return city;
  }
}

@Resolver('Duty')
export class DutyResolver {
  @ResolveField()
  message({ message }: ProductDuty, { locale }: DutyMessageArgs): string {
    return message[locale ?? 'DE'];
  }
}
