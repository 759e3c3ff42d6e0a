import { Injectable } from '@nestjs/common';
import { CityRegistry, type TenantConfig } from '@stadtlive/tenancy-api';
import {
  parentOfCard,
  parentOfRow,
  type ProductCard,
  type ProductHome,
  type ProductParent,
} from './product-parent.ts';
import type { Product } from './product.entity.ts';

/** Products as the contract shows them, each with the city it is at home in. */
@Injectable()
export class ShownProducts {
  readonly #homes = new WeakMap<TenantConfig, Record<'home' | 'away', ProductHome>>();

  constructor(private readonly registry: CityRegistry) {}

  ofRow(row: Product, city: TenantConfig): ProductParent {
    return parentOfRow(row, this.#homeOf(city, true));
  }

  /** @param citySlug the card's city */
  ofCard(card: ProductCard, citySlug: string, isHome: boolean): ProductParent {
    const city = this.registry.known(citySlug);
    if (!city) throw new Error(`The city ${citySlug} has left while its product was shown.`);
    return parentOfCard(card, this.#homeOf(city, isHome));
  }

  #homeOf(city: TenantConfig, isHome: boolean): ProductHome {
    const known = this.#homes.get(city) ?? this.#homesOf(city);
    return isHome ? known.home : known.away;
  }

  #homesOf(city: TenantConfig): Record<'home' | 'away', ProductHome> {
    const { url } = this.registry.ref(city);
    const topics = new Map(city.topics.map((topic) => [topic.slug, topic]));
    const home = { city, url, topics, isHome: true };
    const both = { home, away: { ...home, isHome: false } };
    this.#homes.set(city, both);
    return both;
  }
}
