import { Injectable } from '@nestjs/common';
import type { HandoverDecision } from '@stadtlive/privacy-api';
import type { EntityManager } from 'typeorm';
import { Organisation } from './organisation.entity.ts';
import { SuccessionSource, type Successor } from './succession-source.ts';

export interface OwnedOrganisation {
  readonly organisation: Organisation;
  readonly successors: readonly Successor[];
  /** A club or an institution does not end with a person as long as there is somebody; a shop does. */
  readonly goesOn: boolean;
}

export interface Fate {
  readonly organisation: Organisation;
  /** Null: it goes with the person. */
  readonly successorId: string | null;
}

/** What becomes of a person's organisations when the person leaves. */
@Injectable()
export class Succession {
  constructor(private readonly source: SuccessionSource) {}

  async owned(
    tx: EntityManager,
    ownerId: string,
    { locked = false } = {},
  ): Promise<OwnedOrganisation[]> {
    const organisations = await tx.find(Organisation, {
      where: { ownerId },
      order: { id: 'ASC' },
      ...(locked && { lock: { mode: 'pessimistic_write' as const } }),
    });
    const ids = organisations.map(({ id }) => id);
    const successors = await this.source.successors(tx, ids, ownerId);
    return organisations.map((organisation) => ({
      organisation,
      successors: successors.get(organisation.id) ?? [],
      goesOn: organisation.kind !== 'BUSINESS',
    }));
  }

  /** Decided under a lock on each: to whom the person chose, if that one is still there. */
  async fates(
    tx: EntityManager,
    ownerId: string,
    decisions: readonly HandoverDecision[],
  ): Promise<Fate[]> {
    const owned = await this.owned(tx, ownerId, { locked: true });
    return owned.map(({ organisation, successors, goesOn }) => {
      const chosen = decisions.find((one) => one.organisationId === organisation.id)?.successorId;
      const heir =
        successors.find(({ accountId }) => accountId === chosen) ??
        (goesOn ? successors[0] : undefined);
      return { organisation, successorId: heir?.accountId ?? null };
    });
  }
}
