import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { OrganisationChanges } from './organisation-changes.ts';
import { OrganisationListing } from './organisation-listing.ts';
import type { Organisation } from './organisation.entity.ts';
import { Places } from './places.ts';

/** Everything that has to follow when an organisation has changed, in one transaction with it. */
@Injectable()
export class OrganisationPublisher {
  constructor(
    private readonly listing: OrganisationListing,
    private readonly changes: OrganisationChanges,
    private readonly places: Places,
  ) {}

  async publish(tx: EntityManager, organisation: Organisation): Promise<void> {
    await this.listing.publish(tx, organisation);
    await this.changes.announce(tx, organisation);
  }

  /** A further place is removed, in this transaction. */
  async withdraw(tx: EntityManager, organisation: Organisation, branchId: string): Promise<void> {
    await this.listing.withdraw(tx, organisation, branchId);
    await this.places.announceRemoval(tx, organisation.id, branchId);
    await this.changes.announce(tx, organisation);
  }
}
