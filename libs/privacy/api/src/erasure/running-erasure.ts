import type { EntityManager } from 'typeorm';
import type { InBothLanguages } from '../personal-data/data-source.ts';
import type { Erasure, HandoverDecision } from '../personal-data/erasure.port.ts';
import type { GoneLine, KeptLine, ReceiptLines } from './receipt.ts';

interface Later {
  readonly kind: string;
  readonly payload: object;
}

/** Gathers what the sources tell while they erase. */
export class RunningErasure implements Erasure {
  readonly #gone = new Map<string, GoneLine>();
  readonly #kept: KeptLine[] = [];
  readonly #tables = new Set<string>();
  readonly #later: Later[] = [];

  constructor(
    readonly id: string,
    readonly tx: EntityManager,
    readonly at: Date,
    readonly decisions: readonly HandoverDecision[],
  ) {}

  gone(what: InBothLanguages, count: number): void {
    if (count === 0) return;
    const before = this.#gone.get(what.en)?.count ?? 0;
    this.#gone.set(what.en, { what: { de: what.de, en: what.en }, count: before + count });
  }

  kept(what: InBothLanguages, until: Date, law: string): void {
    this.#kept.push({ what: { de: what.de, en: what.en }, until: until.toISOString(), law });
  }

  touched(...tables: string[]): void {
    for (const table of tables) this.#tables.add(table);
  }

  later(kind: string, payload: object): void {
    this.#later.push({ kind, payload });
  }

  get lines(): ReceiptLines {
    return { gone: [...this.#gone.values()], kept: this.#kept };
  }

  get tables(): string[] {
    return [...this.#tables].sort();
  }

  get steps(): readonly Later[] {
    return this.#later;
  }
}
