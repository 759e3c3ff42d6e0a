import { Injectable } from '@nestjs/common';
import type { Collected, DataSource } from './data-source.ts';
import type { Erasure, ErasureStep, Handover } from './erasure.port.ts';

/** Everybody who holds something about people, and what can be asked of them all. */
@Injectable()
export class PersonalData {
  readonly #sources = new Map<string, DataSource>();
  readonly #steps = new Map<string, ErasureStep>();

  /** Called by the domains while the application starts. */
  register(source: DataSource): void {
    if (this.#sources.has(source.name)) throw new Error(`${source.name} is registered twice.`);
    this.#sources.set(source.name, source);
  }

  /** States how a later step of this kind is done; it has to be safe to repeat. */
  defineStep(step: ErasureStep): void {
    if (this.#steps.has(step.kind)) throw new Error(`The step ${step.kind} is defined twice.`);
    this.#steps.set(step.kind, step);
  }

  get sources(): readonly DataSource[] {
    return [...this.#sources.values()];
  }

  /** @throws Error when no domain knows the kind */
  stepOf(kind: string): ErasureStep {
    const step = this.#steps.get(kind);
    if (!step) throw new Error(`Nobody knows how to do ${kind}.`);
    return step;
  }

  /** @throws Error when no domain knows the kind, or while it cannot be done */
  async runStep(kind: string, payload: object): Promise<void> {
    await this.stepOf(kind).run(payload);
  }

  async collect(accountId: string): Promise<{ source: string; section: Collected }[]> {
    const sections = [];
    for (const source of this.sources)
      sections.push({ source: source.name, section: await source.collect(accountId) });
    return sections;
  }

  async handovers(accountId: string): Promise<Handover[]> {
    const all = await Promise.all(this.sources.map((source) => source.handovers?.(accountId)));
    return all.flatMap((some) => some ?? []);
  }

  /** In the open transaction; the latest registered first, so that nobody loses what he refers to. */
  async erase(accountId: string, erasure: Erasure): Promise<void> {
    for (const source of this.sources.toReversed()) await source.erase(accountId, erasure);
  }
}
