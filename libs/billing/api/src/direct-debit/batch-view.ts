import { Injectable } from '@nestjs/common';
import type { DirectDebitBatch as Shown } from '@stadtlive/contract';
import { badInput, isId } from '@stadtlive/kernel';
import { currentCity, TenantDatabase } from '@stadtlive/tenancy-api';
import { bankDayBefore } from '../calendar/bank-days.ts';
import { termsOf } from '../plan/terms.ts';
import type { DirectDebitBatch } from './direct-debit-batch.entity.ts';
import type { SealedBatch, SealedDebit } from './pain008.ts';

interface BatchRow extends Record<string, unknown> {
  readonly id: string;
  readonly state: DirectDebitBatch['state'];
  readonly collectOn: string;
  readonly sealedAt: Date | null;
  readonly count: number;
  readonly firstCount: number;
  readonly sumCents: number;
  readonly isWhole: boolean;
}

const most = 100;

/** Batches as operators see them, and as their bank does. */
@Injectable()
export class BatchView {
  constructor(private readonly db: TenantDatabase) {}

  /** The newest first. @throws StadtliveError BAD_USER_INPUT */
  async list(first: number | null | undefined): Promise<Shown[]> {
    const size = first ?? 20;
    if (size < 1 || size > most) throw badInput('first', `A page has 1 to ${most} entries.`);
    return this.#shown('', [size], 'LIMIT $1');
  }

  async one(id: string): Promise<Shown> {
    return (await this.#shown('WHERE b.id = $1', [id]))[0]!;
  }

  /** Null for one that is open, or in which somebody was erased: its file cannot be made again. */
  async sealed(id: string): Promise<SealedBatch | null> {
    if (!isId(id)) return null;
    const [batch] = await this.db.sql<
      Pick<SealedBatch, 'sealedAt' | 'collectOn' | 'creditor'> & Record<string, unknown>
    >(
      `SELECT sealed_at AS "sealedAt", collect_on::text AS "collectOn", creditor
       FROM direct_debit_batch WHERE id = $1 AND state <> 'OPEN'`,
      [id],
    );
    if (!batch) return null;
    const debits = await this.db.sql<SealedDebit & Record<string, unknown>>(
      `SELECT d.id, d.cents, d.sequence, d.debtor, i.number
       FROM direct_debit d JOIN invoice i ON i.id = d.invoice_id
       WHERE d.batch_id = $1 ORDER BY i.number`,
      [id],
    );
    if (debits.some(({ debtor }) => debtor === null)) return null;
    const prefix = termsOf(currentCity())?.biller.numberPrefix ?? 'SL';
    return { ...batch, debits, messageId: `${prefix}-L-${id.slice(-12).toUpperCase()}` };
  }

  async #shown(where: string, values: unknown[], limit = ''): Promise<Shown[]> {
    const rows = await this.db.sql<BatchRow>(
      `SELECT b.id, b.state, b.collect_on::text AS "collectOn", b.sealed_at AS "sealedAt",
         count(d.id)::int AS count,
         count(d.id) FILTER (WHERE coalesce(d.sequence = 'FRST', NOT m.used))::int AS "firstCount",
         coalesce(sum(coalesce(d.cents, r.open_cents)), 0)::int AS "sumCents",
         coalesce(bool_and(b.state = 'OPEN' OR d.debtor IS NOT NULL), true) AS "isWhole"
       FROM direct_debit_batch b LEFT JOIN direct_debit d ON d.batch_id = b.id
       LEFT JOIN mandate m ON m.id = d.mandate_id LEFT JOIN receivable r ON r.invoice_id = d.invoice_id
       ${where} GROUP BY b.id HAVING b.state <> 'OPEN' OR count(d.id) > 0
       ORDER BY b.collect_on DESC, b.id DESC ${limit}`,
      values,
    );
    return rows.map(({ isWhole, sealedAt, ...row }) => ({
      ...row,
      sealedAt: sealedAt?.toISOString() ?? null,
      handInBy: bankDayBefore(row.collectOn),
      fileUrl: row.state !== 'OPEN' && isWhole ? `/lastschriften/${row.id}.xml` : null,
    }));
  }
}
