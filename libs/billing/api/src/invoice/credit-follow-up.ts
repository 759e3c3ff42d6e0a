import { Injectable } from '@nestjs/common';
import type { InvoiceInHand } from '../receivable/invoice-work.ts';
import { Ledger } from '../receivable/ledger.ts';
import { Reactivation } from '../subscription/reactivation.ts';
import { BillingLetters } from '../telling/billing-letters.ts';
import type { Invoice } from './invoice.entity.ts';

/** What a credit note changes: what is owed, perhaps a suspension; and it is told. */
@Injectable()
export class CreditFollowUp {
  constructor(
    private readonly ledger: Ledger,
    private readonly reactivation: Reactivation,
    private readonly letters: BillingLetters,
  ) {}

  async run(inHand: InvoiceInHand, { number, grossCents: cents, issuedOn: day }: Invoice) {
    const { tx, receivable, organisation, subscription } = inHand;
    await this.ledger.post(tx, receivable, { kind: 'CREDIT', cents: -cents, day, note: number });
    await this.reactivation.whenPaid(inHand);
    if (!organisation || !subscription) return;
    await this.letters.tell(tx, organisation, subscription, 'creditNote', { number, cents });
  }
}
