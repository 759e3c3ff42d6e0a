import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PaymentMethod, SubscriptionState } from '@stadtlive/contract';

/** Whom invoices are made out to. */
export interface InvoiceAddress {
  readonly name: string;
  readonly street: string;
  readonly postcode: string;
  readonly locality: string;
  /** Null: the owner's own. */
  readonly email: string | null;
  readonly vatId: string | null;
  readonly leitwegId: string | null;
}

const selling: readonly SubscriptionState[] = ['NONE', 'TRIAL', 'ACTIVE', 'CANCELLED'];

export const sellsIn = (state: SubscriptionState): boolean => selling.includes(state);

/** The bill of an organisation, from its trial on. Days are calendar days of the city. */
@Entity('subscription')
export class Subscription {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') state!: Exclude<SubscriptionState, 'NONE'>;
  @Column('date', { name: 'trial_from' }) trialFrom!: string;
  @Column('date', { name: 'trial_until' }) trialUntil!: string;
  @Column('timestamptz', { name: 'ordered_at', nullable: true }) orderedAt!: Date | null;
  @Column('uuid', { name: 'ordered_by', nullable: true }) orderedBy!: string | null;
  @Column('integer', { name: 'accepted_cents', nullable: true }) acceptedCents!: number | null;
  @Column('date', { name: 'paid_from', nullable: true }) paidFrom!: string | null;
  @Column('date', { name: 'ends_on', nullable: true }) endsOn!: string | null;
  @Column('text', { nullable: true }) payment!: PaymentMethod | null;
  @Column('jsonb', { nullable: true }) address!: InvoiceAddress | null;
}
