import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The right to debit an account, given once and revoked at most once. */
@Entity('mandate')
export class Mandate {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'subscription_id' }) subscriptionId!: string;
  @Column('text') reference!: string;
  @Column('text') holder!: string;
  /** Without spaces. */
  @Column('text') iban!: string;
  @Column('date', { name: 'signed_on' }) signedOn!: string;
  @Column('uuid', { name: 'signed_by', nullable: true }) signedBy!: string | null;
  /** Since a first debit was handed to the bank. */
  @Column('boolean') used!: boolean;
  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt!: Date | null;
}

/** E.g. "DE89 •••• 3000". */
export const maskedIban = (iban: string): string => `${iban.slice(0, 4)} •••• ${iban.slice(-4)}`;
