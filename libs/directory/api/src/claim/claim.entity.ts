import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ClaimMethod, ClaimState } from '@stadtlive/contract';

/** Somebody's wish to own an entry nobody owns. */
@Entity('organisation_claim')
export class Claim {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('text') method!: ClaimMethod;
  @Column('text') state!: ClaimState;
  /** Where the code was mailed to. */
  @Column('text', { nullable: true }) email!: string | null;
  /** Of its id and its code; null as long as there is none. */
  @Column('bytea', { name: 'code_hash', nullable: true }) codeHash!: Buffer | null;
  @Column('timestamptz', { name: 'code_expires_at', nullable: true }) codeExpiresAt!: Date | null;
  @Column('integer', { name: 'attempts_left' }) attemptsLeft!: number;
  @Column('timestamptz', { name: 'letter_sent_at', nullable: true }) letterSentAt!: Date | null;
  @Column('text', { nullable: true }) note!: string | null;
  @Column('text', { nullable: true }) reason!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'settled_at', nullable: true }) settledAt!: Date | null;
  /** The operator. */
  @Column('uuid', { name: 'settled_by', nullable: true }) settledBy!: string | null;

  settle(state: Exclude<ClaimState, 'OPEN'>, at: Date, by: string | null = null): void {
    Object.assign(this, { state, settledAt: at, settledBy: by, codeHash: null });
  }
}
