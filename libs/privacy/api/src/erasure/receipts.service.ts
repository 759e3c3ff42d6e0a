import { Injectable } from '@nestjs/common';
import { Clock, isId } from '@stadtlive/kernel';
import type { ErasureStepState } from '@stadtlive/contract';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import type { InBothLanguages } from '../personal-data/data-source.ts';
import { PersonalData } from '../personal-data/personal-data.ts';
import { dayMs } from './erasure-steps.service.ts';
import { hashOf, isSealedBy, type ReceiptLines } from './receipt.ts';

export interface StepReport {
  readonly what: InBothLanguages;
  readonly state: ErasureStepState;
  /** ISO 8601. */
  readonly confirmedAt: string | null;
}

export interface ErasureReceipt extends ReceiptLines {
  readonly id: string;
  /** Only when the receipt is handed over. */
  readonly code: string | null;
  readonly erasedAt: string;
  readonly steps: readonly StepReport[];
}

interface ErasureRow extends Record<string, unknown> {
  receipt: ReceiptLines;
  digest: Buffer;
  erased_at: Date;
  scrubbed_at: Date | null;
  scrub_alert_at: Date | null;
  is_marked: boolean;
}

interface StepRow extends Record<string, unknown> {
  kind: string;
  waiting: number;
  confirmed_at: Date | null;
}

const databaseFiles = {
  de: 'Aus den Dateien der Datenbank',
  en: 'Out of the database’s files',
};

/** Receipts as whoever holds them may read them later. */
@Injectable()
export class Receipts {
  constructor(
    private readonly db: TenantDatabase,
    private readonly personalData: PersonalData,
    private readonly clock: Clock,
  ) {}

  /** Null unless both are right; which of them was wrong is not told. */
  async read(id: string, code: string): Promise<ErasureReceipt | null> {
    if (!isId(id)) return null;
    const [row] = await this.db.sql<ErasureRow>(
      `SELECT receipt, digest, erased_at, scrubbed_at, scrub_alert_at,
         EXISTS (SELECT FROM scrub_mark m WHERE m.xid = erasure.xid) AS is_marked
       FROM erasure WHERE id = $1`,
      [id],
    );
    if (!row) return null;
    const { receipt, digest, erased_at: erasedAt } = row;
    const sealed = { id: id.toLowerCase(), codeHash: hashOf(code), erasedAt, ...receipt };
    if (!isSealedBy(digest, sealed)) return null;
    return {
      id: sealed.id,
      code: null,
      erasedAt: erasedAt.toISOString(),
      ...receipt,
      steps: [...(await this.#steps(id, erasedAt)), scrubOf(row)],
    };
  }

  /** Steps of one kind are one line, confirmed with the last of them. */
  async #steps(id: string, erasedAt: Date): Promise<StepReport[]> {
    const rows = await this.db.sql<StepRow>(
      `SELECT kind, count(*) FILTER (WHERE confirmed_at IS NULL)::int AS waiting,
         max(confirmed_at) AS confirmed_at
       FROM erasure_step WHERE erasure_id = $1 GROUP BY kind ORDER BY min(id::text)`,
      [id],
    );
    const isLate = this.clock.now().getTime() - erasedAt.getTime() >= dayMs;
    return rows.map(({ kind, waiting, confirmed_at: confirmedAt }) => ({
      what: this.personalData.stepOf(kind).what,
      state: waiting === 0 ? 'CONFIRMED' : isLate ? 'DELAYED' : 'WAITING',
      confirmedAt: waiting === 0 ? confirmedAt!.toISOString() : null,
    }));
  }
}

const scrubOf = ({ is_marked, scrubbed_at, scrub_alert_at }: ErasureRow): StepReport => ({
  what: databaseFiles,
  state: !is_marked ? 'CONFIRMED' : scrub_alert_at ? 'DELAYED' : 'WAITING',
  confirmedAt: is_marked ? null : (scrubbed_at?.toISOString() ?? null),
});
