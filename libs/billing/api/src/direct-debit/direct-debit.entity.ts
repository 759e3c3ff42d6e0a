import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the bank learns of whose account it is. */
export interface Debtor {
  readonly reference: string;
  readonly holder: string;
  readonly iban: string;
  readonly signedOn: string;
}

export type SequenceType = 'FRST' | 'RCUR' | 'FNAL' | 'OOFF';

@Entity('direct_debit')
export class DirectDebit {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'batch_id' }) batchId!: string;
  @Column('uuid', { name: 'invoice_id' }) invoiceId!: string;
  @Column('uuid', { name: 'mandate_id' }) mandateId!: string;
  /** Null until the batch is sealed, as the two that follow. */
  @Column('integer', { nullable: true }) cents!: number | null;
  @Column('text', { nullable: true }) sequence!: SequenceType | null;
  @Column('jsonb', { nullable: true }) debtor!: Debtor | null;
  @Column('date', { name: 'returned_on', nullable: true }) returnedOn!: string | null;
  @Column('text', { name: 'reason_code', nullable: true }) reasonCode!: string | null;
}
