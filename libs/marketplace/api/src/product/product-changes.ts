import { Injectable } from '@nestjs/common';
import { PubSub } from 'graphql-subscriptions';
import { currentCity } from '@stadtlive/tenancy-api';

/** Tells those who watch a product of the current city that it has changed; ids only, no data. */
@Injectable()
export class ProductChanges {
  readonly #events = new PubSub();

  /** Call it after the transaction: who is told reads the row anew. */
  async announce(productId: string): Promise<void> {
    await this.#events.publish(topicOf(productId), productId);
  }

  watch(productId: string): AsyncIterableIterator<string> {
    return this.#events.asyncIterableIterator<string>(topicOf(productId));
  }
}

const topicOf = (productId: string) => `${currentCity().slug} ${productId.toLowerCase()}`;
