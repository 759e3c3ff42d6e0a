import { Injectable } from '@nestjs/common';
import type { GtinPrefill, ProductAlsoAtArgs } from '@stadtlive/contract';
import { badInput } from '@stadtlive/kernel';
import { CodeSearch, kilometres, nearOf, type CodeHit } from '@stadtlive/search-api';
import { CityRegistry, currentCity, type TenantConfig } from '@stadtlive/tenancy-api';
import { shownContent } from '../product/content.ts';
import { validGtin } from '../product/gtin.ts';
import type { ProductCard } from '../product/product-parent.ts';
import { ShownProducts } from '../product/shown-products.service.ts';

interface Wanted {
  readonly gtins: readonly string[];
  /** Its own shop need not be told where else it is. */
  readonly exceptPlaceId: string;
}

const mostOffers = 50;

/** The same goods in other shops, by their GTIN. */
@Injectable()
export class Offers {
  constructor(
    private readonly codes: CodeSearch,
    private readonly registry: CityRegistry,
    private readonly shown: ShownProducts,
  ) {}

  /** @throws StadtliveError BAD_USER_INPUT */
  async of(wanted: Wanted, { near, radiusKm, first }: ProductAlsoAtArgs) {
    const city = currentCity();
    const radius = radiusKm ?? city.defaultRadiusKm;
    const size = first ?? 10;
    if (!(radius > 0 && radius <= city.maxRadiusKm)) {
      throw badInput('radiusKm', `The radius is at most ${city.maxRadiusKm} km.`);
    }
    if (size < 1 || size > mostOffers) {
      throw badInput('first', `A list has 1 to ${mostOffers} entries.`, { max: mostOffers });
    }
    const all = await this.#find(wanted, nearOf(city, near));
    const within = all.filter(({ metres }) => metres <= radius * 1000);
    const next = all[within.length];
    const wider = next && city.radiusSteps.find((km) => km * 1000 >= next.metres);
    return {
      offers: within.slice(0, size).map((hit) => this.#offer(hit, city)),
      furtherCount: all.length - Math.min(within.length, size),
      widerRadiusKm: wider ?? null,
    };
  }

  /** @throws StadtliveError BAD_USER_INPUT for what is no GTIN */
  async prefill(
    typed: string,
  ): Promise<(Omit<GtinPrefill, 'topics'> & { topics: unknown }) | null> {
    const gtin = validGtin(typed);
    if (gtin === null) throw badInput('gtin', 'The GTIN is missing.');
    const city = currentCity();
    const where = { near: city.center, radiusKm: 20_100, inStock: false };
    const hits = await this.codes.find('PRODUCT', gtin, where);
    const [best] = hits;
    if (!best) return null;
    const card = best.card as ProductCard;
    return {
      gtin,
      title: card.title,
      categorySlug: city.categories.some(({ slug }) => slug === card.category)
        ? card.category
        : null,
      vatRate: card.vatRate,
      content: card.content && shownContent(card.content),
      topics: city.topics.filter(({ slug }) => card.topics.includes(slug)),
      shops: new Set(hits.map(({ placeId }) => placeId)).size,
    };
  }

  /** One for each shop, its nearest. */
  async #find({ gtins, exceptPlaceId }: Wanted, near: TenantConfig['center']): Promise<CodeHit[]> {
    const radiusKm = currentCity().maxRadiusKm;
    const found = await Promise.all(
      gtins.map((gtin) => this.codes.find('PRODUCT', gtin, { near, radiusKm, inStock: true })),
    );
    const sorted = found.flat().sort((a, b) => a.metres - b.metres || (a.id < b.id ? -1 : 1));
    const seen = new Set([exceptPlaceId]);
    return sorted.filter(({ placeId }) => !seen.has(placeId) && seen.add(placeId));
  }

  #offer({ card, city, isHome, metres }: CodeHit, home: TenantConfig) {
    const slug = isHome ? home.slug : city;
    return {
      product: this.shown.ofCard(card as ProductCard, slug, isHome),
      city: this.registry.refOf(slug) ?? this.registry.ref(home),
      distanceKm: kilometres(metres),
    };
  }
}
