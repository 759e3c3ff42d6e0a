import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { CityRegistry, currentCity, runInCity, TenantDatabase } from '@stadtlive/tenancy-api';
import { ErasureSteps } from '../erasure/erasure-steps.service.ts';
import { Erasures, type FormerReceipt } from '../erasure/erasures.service.ts';
import { ErasureLedger } from './erasure-ledger.ts';

const batch = 10_000;

/** A backup brings back who was erased after it was made. They go again before anybody is served. */
@Injectable()
export class LedgerReplay implements OnApplicationBootstrap {
  readonly #log = new Logger('ledger');

  constructor(
    private readonly ledger: ErasureLedger,
    private readonly registry: CityRegistry,
    private readonly db: TenantDatabase,
    private readonly erasures: Erasures,
    private readonly steps: ErasureSteps,
  ) {}

  /** Should it fail, the portal does not open. */
  async onApplicationBootstrap(): Promise<void> {
    await this.replay();
  }

  /** @returns how many people were erased again, in all cities */
  async replay(): Promise<number> {
    let again = 0;
    for (const city of await this.registry.all()) {
      again += await runInCity(city, () => this.#replayCity());
    }
    return again;
  }

  async #replayCity(): Promise<number> {
    const city = currentCity().slug;
    const { entries, broken } = await this.ledger.read(city);
    if (broken > 0) this.#log.error(`${broken} lines of the ledger of ${city} cannot be read.`);
    const forgotten = await this.#forgotten(entries);
    if (forgotten.size === 0) return 0;
    const back = await this.#whoIsBack(forgotten);
    for (const [subject, receipt] of forgotten) {
      await this.erasures.repeat(back.get(subject) ?? null, receipt);
      await this.steps.run(receipt.id);
    }
    this.#log.warn(
      `${city}: ${back.size} people erased again, ${forgotten.size} receipts restored.`,
    );
    return back.size;
  }

  /** Row and removal were one transaction: where the row is, the person is not. */
  async #forgotten(entries: readonly FormerReceipt[]): Promise<Map<string, FormerReceipt>> {
    if (entries.length === 0) return new Map();
    const known = await this.db.sql<{ id: string }>(
      'SELECT id FROM erasure WHERE id = ANY ($1::uuid[])',
      [entries.map(({ id }) => id)],
    );
    const ids = new Set(known.map(({ id }) => id));
    return new Map(
      entries
        .filter(({ id }) => !ids.has(id))
        .map((entry) => [entry.subject.toString('hex'), entry]),
    );
  }

  /** Account ids by subject. */
  async #whoIsBack(forgotten: ReadonlyMap<string, unknown>): Promise<Map<string, string>> {
    const city = currentCity().slug;
    const back = new Map<string, string>();
    for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
      const accounts = await this.db.sql<{ id: string }>(
        'SELECT id FROM account WHERE id > $1 ORDER BY id LIMIT $2',
        [after, batch],
      );
      for (const { id } of accounts) {
        const subject = this.ledger.subjectOf(city, id).toString('hex');
        if (forgotten.has(subject)) back.set(subject, id);
      }
      if (accounts.length < batch) return back;
      after = accounts.at(-1)!.id;
    }
  }
}
