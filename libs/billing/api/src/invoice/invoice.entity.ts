import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { InvoiceKind } from '@stadtlive/contract';
import type { InvoiceBuyer, InvoiceContent } from './invoice-content.ts';

/** Written once, never changed. */
@Entity('invoice')
export class Invoice {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') number!: string;
  @Column('text') kind!: InvoiceKind;
  @Column('uuid', { name: 'organisation_id', nullable: true }) organisationId!: string | null;
  @Column('uuid', { name: 'subscription_id' }) subscriptionId!: string;
  @Column('date', { nullable: true }) month!: string | null;
  @Column('uuid', { name: 'corrects_id', nullable: true }) correctsId!: string | null;
  @Column('date', { name: 'issued_on' }) issuedOn!: string;
  @Column('date', { name: 'due_on' }) dueOn!: string;
  @Column('date', { name: 'period_from' }) periodFrom!: string;
  @Column('date', { name: 'period_until' }) periodUntil!: string;
  @Column('integer', { name: 'net_cents' }) netCents!: number;
  @Column('integer', { name: 'vat_cents' }) vatCents!: number;
  @Column('integer', { name: 'gross_cents' }) grossCents!: number;
  @Column('jsonb') content!: InvoiceContent;
  @Column('jsonb', { nullable: true }) buyer!: InvoiceBuyer | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
