import { Injectable } from '@nestjs/common';
import { CityEvents } from '@stadtlive/tenancy-api';

/** Tells those who watch a product of the current city that it has changed; ids only, no data. */
@Injectable()
export class ProductChanges {
  constructor(private readonly events: CityEvents) {}

  /** Call it after the transaction: who is told reads the row anew. */
  async announce(productId: string): Promise<void> {
    await this.events.publish(topicOf(productId), productId);
  }

  watch(productId: string): Promise<AsyncIterableIterator<string>> {
    return this.events.watch(topicOf(productId));
  }
}

const topicOf = (productId: string) => `product ${productId.toLowerCase()}`;
