import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Where an organisation can be met: its main place has the organisation's own id. */
export interface OrganisationPlace {
  readonly id: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
}

type RemovalFollower = (
  tx: EntityManager,
  organisationId: string,
  placeId: string,
) => Promise<void>;

/** Port for whoever keeps something per place. */
@Injectable()
export class Places {
  readonly #removalFollowers: RemovalFollower[] = [];

  /** A further place is about to go, in this transaction. */
  followRemoval(follower: RemovalFollower): void {
    this.#removalFollowers.push(follower);
  }

  async announceRemoval(tx: EntityManager, organisationId: string, placeId: string): Promise<void> {
    for (const follower of this.#removalFollowers) await follower(tx, organisationId, placeId);
  }

  /** The main place first, then the further ones in the order of the page. */
  async placesOf(tx: EntityManager, organisationId: string): Promise<OrganisationPlace[]> {
    return (await tx.query(
      `SELECT id, name, lat, lon FROM (
         SELECT id, name, lat, lon, -1 AS position FROM organisation WHERE id = $1
         UNION ALL
         SELECT id, name, lat, lon, position FROM organisation_branch WHERE organisation_id = $1
       ) place ORDER BY position, id`,
      [organisationId],
    )) as OrganisationPlace[];
  }
}
