import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import type { RecordReturnDebitInput } from '@stadtlive/contract';
import { badInput, conflict, requiredText } from '@stadtlive/kernel';
import { addDays } from '../calendar/days.ts';
import { DirectDebitBatch } from '../direct-debit/direct-debit-batch.entity.ts';
import { DirectDebit } from '../direct-debit/direct-debit.entity.ts';
import { endsMandate, returnReasons } from '../direct-debit/return-reasons.ts';
import type { Invoice } from '../invoice/invoice.entity.ts';
import { Mandates } from '../mandate/mandates.service.ts';
import { expectTerms } from '../plan/expect-terms.ts';
import { BillingLetters } from '../telling/billing-letters.ts';
import { InvoiceWork, type InvoiceInHand } from './invoice-work.ts';
import { Ledger } from './ledger.ts';

const mostFeeCents = 50_00;

/** Direct debits the bank has taken back. */
@Injectable()
export class ReturnDebits {
  constructor(
    private readonly work: InvoiceWork,
    private readonly ledger: Ledger,
    private readonly mandates: Mandates,
    private readonly letters: BillingLetters,
  ) {}

  /** @throws StadtliveError NOT_FOUND, BAD_USER_INPUT, CONFLICT where nothing was debited */
  record(input: RecordReturnDebitInput): Promise<Invoice> {
    const reasonCode = codeOf(input.reasonCode);
    const fee = input.bankFeeCents ?? 0;
    if (!(fee >= 0 && fee <= mostFeeCents)) {
      throw badInput('bankFeeCents', `A fee is 0 to ${mostFeeCents} cents.`);
    }
    return this.work.on(input.invoiceId, async (inHand) => {
      const { tx, invoice, receivable } = inHand;
      const day = this.work.pastDay('returnedOn', input.returnedOn, invoice);
      const { debit, isSettled } = await this.#debitOf(inHand);
      await tx.update(DirectDebit, { id: debit.id }, { returnedOn: day, reasonCode });
      const stepOn = addDays(day, expectTerms().dunning.afterDays[0]);
      Object.assign(receivable, { state: 'RETURNED', dueOn: day, nextStepOn: stepOn });
      await tx.save(receivable);
      const note = reasonCode;
      if (isSettled) {
        await this.ledger.post(tx, receivable, { kind: 'RETURN', cents: debit.cents!, day, note });
      } else if (debit.sequence === 'FRST') {
        await this.mandates.neverUsed(tx, debit.mandateId);
      }
      await this.ledger.post(tx, receivable, { kind: 'BANK_FEE', cents: fee, day, note });
      if (endsMandate(reasonCode)) await this.#endMandate(inHand, debit);
      await this.#tell(inHand, stepOn);
      return invoice;
    });
  }

  /** Also one that came back before its day. */
  async #debitOf({ tx, invoice }: InvoiceInHand) {
    const where = { invoiceId: invoice.id, returnedOn: IsNull() };
    const debits = await tx.find(DirectDebit, { where });
    const batches = await tx.findBy(DirectDebitBatch, {
      id: In(debits.map(({ batchId }) => batchId)),
      state: In(['SEALED', 'SETTLED']),
    });
    const batch = batches[0];
    const debit = debits.find(({ batchId }) => batchId === batch?.id);
    if (!batch || !debit) {
      throw conflict('Nothing was debited for this invoice, or it is noted as returned.', {
        reason: 'NO_DEBIT',
      });
    }
    return { debit, isSettled: batch.state === 'SETTLED' };
  }

  /** An account that is closed, or a mandate that is denied, is not debited again. */
  async #endMandate({ tx, subscription }: InvoiceInHand, { mandateId }: DirectDebit) {
    if (!subscription) return;
    const valid = await this.mandates.validOf(tx, subscription.id);
    if (valid?.id !== mandateId) return;
    await this.mandates.revoke(tx, subscription.id);
    subscription.payment = 'INVOICE';
    await tx.save(subscription);
  }

  async #tell({ tx, organisation, subscription, receivable, invoice }: InvoiceInHand, day: string) {
    if (!organisation || !subscription) return;
    const { openCents: cents, feesCents: feeCents } = receivable;
    const told = { number: invoice.number, cents, day, feeCents };
    await this.letters.tell(tx, organisation, subscription, 'returned', told);
  }
}

function codeOf(text: string): string {
  const code = requiredText('reasonCode', text, { max: 4 }).toUpperCase();
  if (returnReasons.has(code)) return code;
  throw badInput('reasonCode', 'Banks know no such reason, e.g. AM04.');
}
