import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DirectDebitBatchState } from '@stadtlive/contract';
import type { Creditor } from '../plan/biller.ts';

/** The direct debits of one day. */
@Entity('direct_debit_batch')
export class DirectDebitBatch {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') state!: DirectDebitBatchState;
  @Column('date', { name: 'collect_on' }) collectOn!: string;
  /** As of the sealing. */
  @Column('jsonb', { nullable: true }) creditor!: Creditor | null;
  @Column('timestamptz', { name: 'sealed_at', nullable: true }) sealedAt!: Date | null;
}
