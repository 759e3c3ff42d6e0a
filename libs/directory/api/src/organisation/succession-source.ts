import type { Handover } from '@stadtlive/privacy-api';
import type { EntityManager } from 'typeorm';

export type Successor = Handover['candidates'][number];

/** Who could go on with organisations, and how one becomes theirs; bound by whoever keeps the members. */
export abstract class SuccessionSource {
  /**
   * By organisation; the oldest member first, the leaving person never.
   * @param tx the unit of work that asks
   */
  abstract successors(
    tx: EntityManager,
    organisationIds: readonly string[],
    leavingId: string,
  ): Promise<ReadonlyMap<string, readonly Successor[]>>;

  /** Makes a member the owner, in the open transaction. @throws StadtliveError BAD_USER_INPUT unless they are one */
  abstract passOn(tx: EntityManager, organisationId: string, successorId: string): Promise<void>;
}
