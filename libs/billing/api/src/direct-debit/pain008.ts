import SEPA from 'sepa';
import type { Cents } from '@stadtlive/kernel';
import type { Creditor } from '../plan/biller.ts';
import type { Debtor, SequenceType } from './direct-debit.entity.ts';
import { sepaText } from './sepa-text.ts';

export interface SealedDebit {
  readonly id: string;
  readonly cents: Cents;
  readonly sequence: SequenceType;
  readonly debtor: Debtor;
  /** Of the invoice. */
  readonly number: string;
}

export interface SealedBatch {
  /** At most 30 characters: the blocks append to it. */
  readonly messageId: string;
  readonly sealedAt: Date;
  readonly collectOn: string;
  readonly creditor: Creditor;
  readonly debits: readonly SealedDebit[];
}

const sequences = ['FRST', 'RCUR', 'FNAL', 'OOFF'] as const;
/** The library writes local days. */
const dayOf = (day: string) => new Date(`${day}T00:00:00`);

/** The batch as the bank reads it: pain.008.001.08, core scheme, one block for each sequence. */
export function painOf({ messageId, sealedAt, collectOn, creditor, debits }: SealedBatch): string {
  const file = new SEPA.Document('pain.008.001.08');
  file.grpHdr.id = messageId;
  file.grpHdr.created = sealedAt;
  file.grpHdr.initiatorName = sepaText(creditor.name, 70);
  for (const sequence of sequences) {
    const some = debits.filter((debit) => debit.sequence === sequence);
    if (some.length === 0) continue;
    const block = file.createPaymentInfo();
    block.collectionDate = dayOf(collectOn);
    block.creditorIBAN = creditor.iban;
    if (creditor.bic) block.creditorBIC = creditor.bic;
    block.creditorName = sepaText(creditor.name, 70);
    block.creditorId = creditor.creditorId;
    block.sequenceType = sequence as typeof block.sequenceType;
    block.localInstrumentation = 'CORE' as typeof block.localInstrumentation;
    block.batchBooking = true;
    file.addPaymentInfo(block);
    for (const { cents, debtor, number } of some) {
      const debit = block.createTransaction();
      debit.debtorName = sepaText(debtor.holder, 70);
      debit.debtorIBAN = debtor.iban;
      debit.mandateId = debtor.reference;
      debit.mandateSignatureDate = dayOf(debtor.signedOn);
      debit.amount = cents / 100;
      debit.remittanceInfo = `Rechnung ${number}`;
      debit.end2endId = number;
      block.addTransaction(debit);
    }
  }
  return file.toString();
}
