import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Organisation } from './organisation.entity.ts';

type Follower = (tx: EntityManager, organisation: Organisation) => Promise<void>;

/**
 * Event `OrganisationChanged`: what others show of an organisation follows it, in its transaction.
 */
@Injectable()
export class OrganisationChanges {
  readonly #followers: Follower[] = [];

  follow(follower: Follower): void {
    this.#followers.push(follower);
  }

  async announce(tx: EntityManager, organisation: Organisation): Promise<void> {
    for (const follower of this.#followers) await follower(tx, organisation);
  }
}
