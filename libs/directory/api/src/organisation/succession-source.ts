import { Injectable } from '@nestjs/common';
import type { Handover } from '@stadtlive/privacy-api';
import type { EntityManager } from 'typeorm';

export type Successor = Handover['candidates'][number];

/** Who could go on with organisations. Whoever keeps their members binds it anew. */
@Injectable()
export class SuccessionSource {
  /**
   * By organisation; the oldest member first, the leaving person never.
   * @param tx the unit of work that asks
   */
  async successors(
    _tx: EntityManager,
    _organisationIds: readonly string[],
    _leavingId: string,
  ): Promise<ReadonlyMap<string, readonly Successor[]>> {
    return new Map();
  }
}
