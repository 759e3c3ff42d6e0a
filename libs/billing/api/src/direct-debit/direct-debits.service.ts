import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '@stadtlive/kernel';
import type { LocalDate } from '../calendar/days.ts';
import { DirectDebit } from './direct-debit.entity.ts';

const ofOpenBatches = `batch_id IN (SELECT id FROM direct_debit_batch WHERE state = 'OPEN')
  AND invoice_id IN (SELECT invoice_id FROM receivable WHERE subscription_id = $1)`;

/** Debits that no bank has seen yet. */
@Injectable()
export class DirectDebits {
  /** Joins the day's open batch; whoever seals it waits for this transaction. */
  async join(
    tx: EntityManager,
    { invoiceId, mandateId }: { readonly invoiceId: string; readonly mandateId: string },
    collectOn: LocalDate,
  ): Promise<void> {
    const [batch] = (await tx.query(
      `INSERT INTO direct_debit_batch (id, state, collect_on) VALUES ($1, 'OPEN', $2)
       ON CONFLICT (collect_on) WHERE state = 'OPEN' DO UPDATE SET collect_on = EXCLUDED.collect_on
       RETURNING id`,
      [newId(), collectOn],
    )) as [{ id: string }];
    await tx.insert(DirectDebit, { id: newId(), batchId: batch.id, invoiceId, mandateId });
  }

  async moveTo(tx: EntityManager, subscriptionId: string, mandateId: string): Promise<void> {
    await this.#lockBatches(tx, subscriptionId);
    await tx.query(`UPDATE direct_debit SET mandate_id = $2 WHERE ${ofOpenBatches}`, [
      subscriptionId,
      mandateId,
    ]);
  }

  /** The invoices are to be paid by transfer instead. */
  async release(
    tx: EntityManager,
    subscriptionId: string,
    { dueOn, stepOn }: { readonly dueOn: LocalDate; readonly stepOn: LocalDate },
  ): Promise<void> {
    await this.#lockBatches(tx, subscriptionId);
    await tx.query(
      `WITH gone AS (DELETE FROM direct_debit WHERE ${ofOpenBatches} RETURNING invoice_id)
       UPDATE receivable SET state = 'OPEN', due_on = greatest(due_on, $2::date), next_step_on = $3
       WHERE invoice_id IN (SELECT invoice_id FROM gone) AND state = 'COLLECTING'`,
      [subscriptionId, dueOn, stepOn],
    );
  }

  /** Locks the batch, so that nobody seals it meanwhile. */
  async isWithBank(tx: EntityManager, invoiceId: string): Promise<boolean> {
    const rows = (await tx.query(
      `SELECT b.state FROM direct_debit_batch b JOIN direct_debit d ON d.batch_id = b.id
       WHERE d.invoice_id = $1 AND d.returned_on IS NULL ORDER BY b.id FOR UPDATE OF b`,
      [invoiceId],
    )) as { state: string }[];
    return rows.some(({ state }) => state === 'SEALED');
  }

  /** A debit of one invoice; nothing where the bank has it already. @returns whether it was taken out */
  async takeOut(tx: EntityManager, invoiceId: string): Promise<boolean> {
    const gone = (await tx.query(
      `WITH open AS (
         SELECT b.id FROM direct_debit_batch b JOIN direct_debit d ON d.batch_id = b.id
         WHERE d.invoice_id = $1 AND b.state = 'OPEN' FOR UPDATE OF b
       ), gone AS (
         DELETE FROM direct_debit WHERE invoice_id = $1 AND batch_id IN (SELECT id FROM open) RETURNING 1
       ) SELECT count(*)::int AS n FROM gone`,
      [invoiceId],
    )) as [{ n: number }];
    return gone[0].n > 0;
  }

  /** Always in the same order, so that nobody waits for each other in a ring. */
  async #lockBatches(tx: EntityManager, subscriptionId: string): Promise<void> {
    await tx.query(
      `SELECT FROM direct_debit_batch WHERE state = 'OPEN' AND id IN (
         SELECT batch_id FROM direct_debit d JOIN receivable r ON r.invoice_id = d.invoice_id
         WHERE r.subscription_id = $1) ORDER BY id FOR UPDATE`,
      [subscriptionId],
    );
  }
}
