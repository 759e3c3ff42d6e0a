import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, newId } from '@stadtlive/kernel';
import { currentCity, TenantDatabase } from '@stadtlive/tenancy-api';
import { ErasureLedger } from '../ledger/erasure-ledger.ts';
import { ledgerStep } from '../ledger/ledger-step.ts';
import type { HandoverDecision } from '../personal-data/erasure.port.ts';
import { PersonalData } from '../personal-data/personal-data.ts';
import { digestOf, hashOf, newCode, type ReceiptLines, type SealedReceipt } from './receipt.ts';
import { RunningErasure } from './running-erasure.ts';

/** What is settled before an erasure begins. */
export interface ErasureOrder {
  readonly receiptId: string;
  readonly codeHash: Buffer;
  readonly decisions: readonly HandoverDecision[];
}

/** A receipt somebody already holds, of an erasure that a restored database has forgotten. */
export interface FormerReceipt extends ReceiptLines {
  readonly id: string;
  readonly subject: Buffer;
  readonly erasedAt: Date;
  readonly digest: Buffer;
}

const statementTimeout = '5min';
const attempts = 3;

/** Removes a person from the current city, all in one transaction. */
@Injectable()
export class Erasures {
  constructor(
    private readonly db: TenantDatabase,
    private readonly personalData: PersonalData,
    private readonly ledger: ErasureLedger,
    private readonly clock: Clock,
  ) {}

  /**
   * @param stillWanted asked once nobody else can change anything about the account
   * @returns null when the account was not there any more, or it was not wanted
   */
  async erase(
    accountId: string,
    order: ErasureOrder,
    stillWanted?: (tx: EntityManager) => Promise<boolean>,
  ): Promise<SealedReceipt | null> {
    return this.#write(async (tx) => {
      if (!(await this.#lock(tx, accountId))) return null;
      if (stillWanted && !(await stillWanted(tx))) return null;
      return this.#erase(tx, accountId, order);
    });
  }

  /** Within an open transaction, with a receipt nobody holds: e.g. an account never confirmed. */
  async remove(tx: EntityManager, accountId: string): Promise<void> {
    const order = { receiptId: newId(), codeHash: hashOf(newCode()), decisions: [] };
    await this.#erase(tx, accountId, order);
  }

  /** Erases again; where the person is not there, only notes the receipt, so that it can be verified. */
  async repeat(accountId: string | null, former: FormerReceipt): Promise<void> {
    await this.#write(async (tx) => {
      const running = accountId && (await this.#run(tx, accountId, former.id, []));
      await this.#note(tx, former);
      if (running) await this.#noteWork(tx, running, running.steps);
    });
  }

  /** What an erasure would remove and keep: one that is taken back at its end. */
  async rehearse(accountId: string): Promise<ReceiptLines> {
    let lines: ReceiptLines = { gone: [], kept: [] };
    const takenBack = new Error('Taken back.');
    await this.#write(async (tx) => {
      lines = (await this.#run(tx, accountId, newId(), []))?.lines ?? lines;
      throw takenBack;
    }).catch((error: unknown) => {
      if (error !== takenBack) throw error;
    });
    return lines;
  }

  async #erase(tx: EntityManager, accountId: string, order: ErasureOrder) {
    const running = await this.#run(tx, accountId, order.receiptId, order.decisions);
    if (!running) return null;
    const receipt: SealedReceipt = {
      id: order.receiptId,
      codeHash: order.codeHash,
      erasedAt: running.at,
      ...running.lines,
    };
    const subject = this.ledger.subjectOf(currentCity().slug, accountId);
    await this.#note(tx, { ...receipt, subject, digest: digestOf(receipt) });
    const noteInLedger = { kind: ledgerStep, payload: { erasureId: running.id } };
    await this.#noteWork(tx, running, [noteInLedger, ...running.steps]);
    return receipt;
  }

  /** Who writes for the person meanwhile is waited for, or comes too late. */
  async #lock(tx: EntityManager, accountId: string): Promise<boolean> {
    await tx.query(`SET LOCAL statement_timeout = '${statementTimeout}'`);
    const found = await tx.query('SELECT FROM account WHERE id = $1 FOR UPDATE', [accountId]);
    return found.length > 0;
  }

  async #run(
    tx: EntityManager,
    accountId: string,
    id: string,
    decisions: readonly HandoverDecision[],
  ): Promise<RunningErasure | null> {
    if (!(await this.#lock(tx, accountId))) return null;
    const running = new RunningErasure(id, tx, this.clock.now(), decisions);
    await this.personalData.erase(accountId, running);
    await tx.query('DELETE FROM account WHERE id = $1', [accountId]);
    running.gone({ de: 'Konto', en: 'Account' }, 1);
    running.touched('account');
    return running;
  }

  async #note(tx: EntityManager, receipt: FormerReceipt): Promise<void> {
    const { id, subject, digest, erasedAt, gone, kept } = receipt;
    await tx.query(
      `INSERT INTO erasure (id, subject, receipt, digest, xid, erased_at)
       VALUES ($1, $2, $3, $4, pg_current_xact_id(), $5) ON CONFLICT (id) DO NOTHING`,
      [id, subject, JSON.stringify({ gone, kept }), digest, erasedAt],
    );
  }

  /** What is left to do once the rows are gone. */
  async #noteWork(
    tx: EntityManager,
    { id, tables }: RunningErasure,
    steps: RunningErasure['steps'],
  ): Promise<void> {
    const now = this.clock.now();
    for (const { kind, payload } of steps) {
      await tx.query(
        'INSERT INTO erasure_step (id, erasure_id, kind, payload, due_at) VALUES ($1, $2, $3, $4, $5)',
        [newId(), id, kind, JSON.stringify(payload), now],
      );
    }
    await tx.query(
      `INSERT INTO scrub_mark (relation, xid, marked_at)
       SELECT unnest($1::text[]), pg_current_xact_id(), $2 ON CONFLICT DO NOTHING`,
      [tables, now],
    );
  }

  /** Two who wait for each other in a ring: one is sent back by the database and simply begins anew. */
  async #write<T>(work: (tx: EntityManager) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.db.write(work);
      } catch (error) {
        if (attempt === attempts || !isDeadlock(error)) throw error;
      }
    }
  }
}

const isDeadlock = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '40P01';
