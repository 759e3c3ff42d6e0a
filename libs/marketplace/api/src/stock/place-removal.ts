import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OrganisationLookup, Places } from '@stadtlive/directory-api';
import { ProductShelf } from '../product/product-shelf.ts';
import { Stocks } from './stock.service.ts';

const atOnce = 500;

/** When a further place of a shop goes, what was left there is no longer counted. */
@Injectable()
export class PlaceRemoval implements OnModuleInit {
  constructor(
    private readonly places: Places,
    private readonly organisations: OrganisationLookup,
    private readonly stocks: Stocks,
    private readonly shelf: ProductShelf,
  ) {}

  onModuleInit(): void {
    this.places.followRemoval((tx, organisationId, placeId) =>
      this.#clear(tx, organisationId, placeId),
    );
  }

  async #clear(tx: EntityManager, organisationId: string, placeId: string): Promise<void> {
    const ids = await this.stocks.clear(tx, organisationId, placeId);
    const seller = await this.organisations.present(tx, organisationId);
    for (let i = 0; i < ids.length; i += atOnce) {
      await this.shelf.arrange(tx, ids.slice(i, i + atOnce), seller);
    }
  }
}
