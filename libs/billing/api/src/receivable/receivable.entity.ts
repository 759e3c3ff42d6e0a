import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { InvoiceState } from '@stadtlive/contract';

/** How far an invoice is paid. */
@Entity('receivable')
export class Receivable {
  @PrimaryColumn('uuid', { name: 'invoice_id' }) invoiceId!: string;
  @Column('uuid', { name: 'subscription_id' }) subscriptionId!: string;
  @Column('text') state!: InvoiceState;
  @Column('date', { name: 'due_on' }) dueOn!: string;
  /** The sum of its entries. */
  @Column('integer', { name: 'open_cents' }) openCents!: number;
  @Column('integer', { name: 'fees_cents' }) feesCents!: number;
  @Column('smallint') reminders!: number;
  @Column('date', { name: 'next_step_on', nullable: true }) nextStepOn!: string | null;
}
