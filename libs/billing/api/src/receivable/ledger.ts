import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId, type Cents } from '@stadtlive/kernel';
import type { LocalDate } from '../calendar/days.ts';
import { Receivable } from './receivable.entity.ts';

export type EntryKind =
  | 'INVOICE'
  | 'CREDIT'
  | 'PAYMENT'
  | 'COLLECTION'
  | 'RETURN'
  | 'BANK_FEE'
  | 'REMINDER_FEE'
  | 'WRITE_OFF'
  | 'SET_OFF';

export interface Entry {
  readonly kind: EntryKind;
  /** Above zero: owed. Below: settled. */
  readonly cents: Cents;
  readonly day: LocalDate;
  readonly note?: string | null;
}

/** Every change of what is owed goes through here: an entry, and with it the sum. */
@Injectable()
export class Ledger {
  locked(tx: EntityManager, invoiceId: string): Promise<Receivable> {
    const lock = { mode: 'pessimistic_write' } as const;
    return tx.findOneOrFail(Receivable, { where: { invoiceId }, lock });
  }

  /** Of a receivable this transaction holds. */
  async post(
    tx: EntityManager,
    receivable: Receivable,
    { kind, cents, day, note = null }: Entry,
  ): Promise<void> {
    if (cents === 0) return;
    const { invoiceId } = receivable;
    await tx.query(
      'INSERT INTO receivable_entry (id, invoice_id, kind, cents, day, note) VALUES ($1, $2, $3, $4, $5, $6)',
      [newId(), invoiceId, kind, cents, day, note],
    );
    receivable.openCents += cents;
    if (kind === 'BANK_FEE' || kind === 'REMINDER_FEE') receivable.feesCents += cents;
    if (receivable.openCents <= 0) Object.assign(receivable, await settledBy(tx, receivable, kind));
    await tx.save(receivable);
  }
}

/** Credited where nothing was ever paid; else paid. */
async function settledBy(tx: EntityManager, { invoiceId }: Receivable, kind: EntryKind) {
  if (kind === 'WRITE_OFF') return { state: 'WRITTEN_OFF' as const, nextStepOn: null };
  const [paid] = (await tx.query(
    `SELECT coalesce(sum(cents), 0)::int AS cents FROM receivable_entry
     WHERE invoice_id = $1 AND kind IN ('PAYMENT', 'COLLECTION', 'RETURN', 'SET_OFF')`,
    [invoiceId],
  )) as [{ cents: number }];
  return { state: paid.cents < 0 ? ('PAID' as const) : ('CREDITED' as const), nextStepOn: null };
}
