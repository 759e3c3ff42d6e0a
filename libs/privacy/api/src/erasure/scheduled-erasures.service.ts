import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@stadtlive/kernel';
import { TenantDatabase, TenantJobs } from '@stadtlive/tenancy-api';
import type { HandoverDecision } from '../personal-data/erasure.port.ts';
import { dayMs, ErasureSteps } from './erasure-steps.service.ts';
import { holdAccount } from './hold-account.ts';
import { Erasures, type ErasureOrder } from './erasures.service.ts';

interface DueRow extends Record<string, unknown> {
  account_id: string;
  receipt_id: string;
  code_hash: Buffer;
}

const due = 'SELECT account_id, receipt_id, code_hash FROM scheduled_erasure WHERE due_at <= $1';

/** Erasures somebody has asked for with a few days of grace. Until then nothing changes. */
@Injectable()
export class ScheduledErasures implements OnModuleInit {
  readonly #log = new Logger('erasure');

  constructor(
    private readonly db: TenantDatabase,
    private readonly erasures: Erasures,
    private readonly steps: ErasureSteps,
    private readonly clock: Clock,
    private readonly jobs: TenantJobs,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'privacy.due-erasures',
      schedule: '*/10 * * * *',
      run: () => this.runDue(),
    });
  }

  /** An earlier order is replaced. @returns when it falls due */
  async schedule(accountId: string, order: ErasureOrder, graceDays: number): Promise<Date> {
    const now = this.clock.now();
    const dueAt = new Date(now.getTime() + graceDays * dayMs);
    await this.db.write(async (tx) => {
      await holdAccount(tx, accountId);
      await tx.query('DELETE FROM scheduled_erasure WHERE account_id = $1', [accountId]);
      await tx.query(
        `INSERT INTO scheduled_erasure (account_id, receipt_id, code_hash, requested_at, due_at)
         VALUES ($1, $2, $3, $4, $5)`,
        [accountId, order.receiptId, order.codeHash, now, dueAt],
      );
      for (const { organisationId, successorId } of order.decisions) {
        await tx.query(
          `INSERT INTO scheduled_handover (account_id, organisation_id, successor_id)
           VALUES ($1, $2, $3)`,
          [accountId, organisationId, successorId],
        );
      }
    });
    return dueAt;
  }

  async dueAt(accountId: string): Promise<Date | null> {
    const [row] = await this.db.sql<{ due_at: Date }>(
      'SELECT due_at FROM scheduled_erasure WHERE account_id = $1',
      [accountId],
    );
    return row?.due_at ?? null;
  }

  async cancel(accountId: string): Promise<void> {
    await this.db.sql('DELETE FROM scheduled_erasure WHERE account_id = $1', [accountId]);
  }

  /** One that fails keeps no other waiting, and is tried again with the next run. */
  async runDue(): Promise<void> {
    const rows = await this.db.sql<DueRow>(due, [this.clock.now()]);
    let failed = 0;
    for (const row of rows) {
      await this.#erase(row).catch((error: unknown) => {
        failed++;
        this.#log.error(`The erasure ${row.receipt_id} has failed: ${kindOf(error)}`);
      });
    }
    if (failed > 0) throw new Error(`${failed} of ${rows.length} due erasures have failed.`);
  }

  async #erase({ account_id: accountId, receipt_id, code_hash }: DueRow): Promise<void> {
    const decisions = await this.db.sql<HandoverDecision & Record<string, unknown>>(
      `SELECT organisation_id AS "organisationId", successor_id AS "successorId"
       FROM scheduled_handover WHERE account_id = $1`,
      [accountId],
    );
    // Whoever takes it back in this very moment is heard: the order is looked at under the lock.
    const receipt = await this.erasures.erase(
      accountId,
      { receiptId: receipt_id, codeHash: code_hash, decisions },
      async (tx) =>
        (await tx.query('SELECT FROM scheduled_erasure WHERE receipt_id = $1', [receipt_id]))
          .length > 0,
    );
    if (receipt) await this.steps.run(receipt.id);
  }
}

/** Messages of the database may quote what somebody wrote. */
const kindOf = (error: unknown): string =>
  error instanceof Error
    ? `${error.name} ${'code' in error ? String(error.code) : ''}`
    : typeof error;
