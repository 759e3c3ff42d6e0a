import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { badInput, conflict } from '@stadtlive/kernel';
import type { Product } from '../product/product.entity.ts';
import type { Variant } from '../variant/variant.entity.ts';
import { Prices } from './prices.service.ts';
import { reduce } from './reduction.ts';

/** Announced lower prices (PAngV § 11). */
@Injectable()
export class Reductions {
  constructor(private readonly prices: Prices) {}

  /** @throws StadtliveError BAD_USER_INPUT for a price that is not lower */
  async begin(
    tx: EntityManager,
    item: Product | Variant,
    priceCents: number,
    now: Date,
  ): Promise<void> {
    if (!(priceCents >= 1 && priceCents < item.priceCents)) {
      throw badInput('priceCents', 'A reduced price is lower than the one before.', {
        max: item.priceCents - 1,
      });
    }
    const history = await this.prices.of(tx, item.id);
    const reduction = reduce(item.priceCents, item.reduction, history, now);
    item.priceCents = priceCents;
    item.reduction = reduction;
  }

  /** @throws StadtliveError CONFLICT where none runs */
  end(item: Product | Variant): void {
    if (!item.reduction) throw conflict('No reduction runs.');
    item.priceCents = item.reduction.regularPriceCents;
    item.reduction = null;
  }
}
