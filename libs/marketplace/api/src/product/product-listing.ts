import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { cardOf as organisationCard, Organisation } from '@stadtlive/directory-api';
import { Picture } from '@stadtlive/media-api';
import { Listings, ListingTypes, type ListingRecord } from '@stadtlive/search-api';
import { currentCity } from '@stadtlive/tenancy-api';
import { cardOf, type ProductCard } from './product-parent.ts';
import { categoryOf } from '../category/category.ts';
import { Variant } from '../variant/variant.entity.ts';
import { Product } from './product.entity.ts';
import { ShownProducts } from './shown-products.service.ts';

/** Published products in the city's and the region's search. */
@Injectable()
export class ProductListing implements OnModuleInit {
  constructor(
    private readonly listings: Listings,
    private readonly types: ListingTypes,
    private readonly shown: ShownProducts,
  ) {}

  onModuleInit(): void {
    this.types.register({
      kinds: ['PRODUCT'],
      typename: 'Product',
      parentOf: ({ card, city, isHome }) => this.shown.ofCard(card as ProductCard, city, isHome),
      organisationOf: ({ card }) => (card as ProductCard).organisation.id,
    });
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

  async removeMany(tx: EntityManager, products: readonly Product[]): Promise<void> {
    const ids = products.map(({ id }) => id);
    if (ids.length === 1) await this.listings.remove(tx, 'PRODUCT', ids[0]!);
    else if (ids.length > 1) await this.listings.erase(tx, 'PRODUCT', ids);
  }

  async erase(tx: EntityManager, ids: readonly string[]): Promise<void> {
    await this.listings.erase(tx, 'PRODUCT', ids);
  }

  /** Products are found by name and place of their shop; all else of it is on the card alone. */
  async isFoundAsBefore(tx: EntityManager, seller: Organisation): Promise<boolean> {
    const card = (await this.listings.cardAt(tx, 'PRODUCT', seller.id)) as ProductCard | null;
    if (!card) return false;
    const { name, location, address } = card.organisation;
    const isThere = location.lat === seller.lat && location.lon === seller.lon;
    return name === seller.name && isThere && address.locality === seller.locality;
  }

  /** The shop's part of each card, in one statement. */
  async putSeller(tx: EntityManager, seller: Organisation): Promise<void> {
    await tx.query(
      `SELECT FROM product WHERE organisation_id = $1 AND published_at IS NOT NULL
       ORDER BY id FOR UPDATE`,
      [seller.id],
    );
    const logo = seller.logoId ? await tx.findOneBy(Picture, { id: seller.logoId }) : null;
    const common = { kind: 'PRODUCT', placeId: seller.id, key: 'organisation' } as const;
    await this.listings.putOnCards(tx, common, organisationCard(seller, logo));
  }

  async #records(tx: EntityManager, products: readonly Product[], seller: Organisation) {
    const ids = [seller, ...products].flatMap((one) => pictureOf(one) ?? []);
    const found = ids.length > 0 ? await tx.findBy(Picture, { id: In(ids) }) : [];
    const pictures = new Map(found.map((picture) => [picture.id, picture]));
    const variants = await this.#variantsOf(tx, products);
    return products.map((product) => recordOf(product, seller, pictures, variants));
  }

  async #variantsOf(tx: EntityManager, products: readonly Product[]) {
    const parents = products.filter(({ hasVariants }) => hasVariants).map(({ id }) => id);
    if (parents.length === 0) return [];
    return tx.find(Variant, { where: { productId: In(parents) }, order: { position: 'ASC' } });
  }
}

const pictureOf = (one: Organisation | Product) =>
  one instanceof Product ? one.pictureId : one.logoId;

function recordOf(
  product: Product,
  seller: Organisation,
  pictures: ReadonlyMap<string, Picture>,
  allVariants: readonly Variant[],
): ListingRecord {
  const city = currentCity();
  const { topics } = city;
  const variants = allVariants.filter(({ productId }) => productId === product.id);
  const options = new Set(variants.flatMap((variant) => variant.options));
  const shelf = categoryOf(product.category, city)?.name;
  const named = topics.filter(({ slug }) => product.topics.includes(slug));
  const shop = organisationCard(seller, pictures.get(seller.logoId ?? '') ?? null);
  return {
    id: product.id,
    kind: 'PRODUCT',
    audience: 'REGION',
    title: product.title,
    keywords: [
      seller.name,
      ...named.flatMap(({ name }) => [name.de, name.en]),
      ...(shelf ? [shelf.de, shelf.en] : []),
      ...options,
    ],
    codes: [product.gtin, ...variants.map(({ gtin }) => gtin)].filter((code) => code !== null),
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
