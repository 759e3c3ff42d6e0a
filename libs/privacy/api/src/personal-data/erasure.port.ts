import type { EntityManager } from 'typeorm';
import type { InBothLanguages } from './data-source.ts';

/** Somebody's organisation, and who could go on with it. */
export interface Handover {
  readonly organisationId: string;
  readonly name: string;
  readonly kind: string;
  /** Whether it outlives the person as long as there is somebody: a club, not a shop. */
  readonly goesOn?: boolean;
  /** The oldest first. */
  readonly candidates: readonly {
    readonly accountId: string;
    readonly displayName: string;
    readonly since: Date;
  }[];
}

export interface HandoverDecision {
  readonly organisationId: string;
  /** Null: it goes with the person. */
  readonly successorId: string | null;
}

/** One erasure while it runs. What is told here becomes the receipt; it holds counts, never contents. */
export interface Erasure {
  readonly id: string;
  readonly tx: EntityManager;
  readonly at: Date;
  readonly decisions: readonly HandoverDecision[];
  gone(what: InBothLanguages, count: number): void;
  kept(what: InBothLanguages, until: Date, law: string): void;
  /** Tables whose rows were removed or rewritten; those of the region with `region.` before. */
  touched(...tables: string[]): void;
  /** Work that no rollback undoes (files, other places): done after the commit, until confirmed. */
  later(kind: string, payload: object): void;
}

export interface ErasureStep {
  /** Domain and verb: `media.delete-files`. */
  readonly kind: string;
  /** For the receipt: what is confirmed once this is done. */
  readonly what: InBothLanguages;
  /** In the city's context; safe to repeat. Throws until it has succeeded. */
  run(payload: object): Promise<void>;
}
