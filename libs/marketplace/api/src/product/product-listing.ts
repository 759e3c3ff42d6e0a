import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, IsNull, Not, type EntityManager } from 'typeorm';
import {
  cardOf as organisationCard,
  Organisation,
  OrganisationChanges,
} from '@stadtlive/directory-api';
import { Picture } from '@stadtlive/media-api';
import { Listings, ListingTypes, type ListingRecord } from '@stadtlive/search-api';
import { currentCity } from '@stadtlive/tenancy-api';
import { cardOf, type ProductCard } from './product-parent.ts';
import { Product } from './product.entity.ts';
import { ShownProducts } from './shown-products.service.ts';

/** Published products in the city's and the region's search. */
@Injectable()
export class ProductListing implements OnModuleInit {
  constructor(
    private readonly listings: Listings,
    private readonly types: ListingTypes,
    private readonly organisations: OrganisationChanges,
    private readonly shown: ShownProducts,
  ) {}

  onModuleInit(): void {
    this.types.register({
      kinds: ['PRODUCT'],
      typename: 'Product',
      parentOf: ({ card, city, isHome }) => this.shown.ofCard(card as ProductCard, city, isHome),
      organisationOf: ({ card }) => (card as ProductCard).organisation.id,
    });
    this.organisations.follow((tx, organisation) => this.#follow(tx, organisation));
  }

  async put(tx: EntityManager, product: Product, seller: Organisation): Promise<void> {
    const [record] = await this.#records(tx, [product], seller);
    await this.listings.put(tx, record!);
  }

  async putMany(
    tx: EntityManager,
    products: readonly Product[],
    seller: Organisation,
  ): Promise<void> {
    await this.listings.putMany(tx, await this.#records(tx, products, seller));
  }

  async remove(tx: EntityManager, product: Product): Promise<void> {
    await this.listings.remove(tx, 'PRODUCT', product.id);
  }

  /** Name, place and hours of the shop stand on each of its products' cards. */
  async #follow(tx: EntityManager, seller: Organisation): Promise<void> {
    const published = await tx.find(Product, {
      where: { organisationId: seller.id, publishedAt: Not(IsNull()) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    if (published.length > 0) await this.putMany(tx, published, seller);
  }

  async #records(tx: EntityManager, products: readonly Product[], seller: Organisation) {
    const ids = [seller, ...products].flatMap((one) => pictureOf(one) ?? []);
    const found = ids.length > 0 ? await tx.findBy(Picture, { id: In(ids) }) : [];
    const pictures = new Map(found.map((picture) => [picture.id, picture]));
    return products.map((product) => recordOf(product, seller, pictures));
  }
}

const pictureOf = (one: Organisation | Product) =>
  one instanceof Product ? one.pictureId : one.logoId;

function recordOf(
  product: Product,
  seller: Organisation,
  pictures: ReadonlyMap<string, Picture>,
): ListingRecord {
  const { topics } = currentCity();
  const named = topics.filter(({ slug }) => product.topics.includes(slug));
  const shop = organisationCard(seller, pictures.get(seller.logoId ?? '') ?? null);
  return {
    id: product.id,
    kind: 'PRODUCT',
    audience: 'REGION',
    title: product.title,
    keywords: [seller.name, ...named.flatMap(({ name }) => [name.de, name.en])],
    text: product.description,
    location: { lat: seller.lat, lon: seller.lon },
    topics: product.topics,
    priceCents: product.priceCents,
    inStock: product.stock > 0,
    placeId: seller.id,
    placeName: seller.locality,
    publishedAt: product.firstPublishedAt!,
    card: cardOf(product, shop, pictures.get(product.pictureId ?? '') ?? null),
  };
}
