import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ContactState } from '@stadtlive/contract';

/** Two people, whoever asked. */
@Entity('contact')
export class Contact {
  @PrimaryColumn('uuid', { name: 'asker_id' }) askerId!: string;
  @PrimaryColumn('uuid', { name: 'asked_id' }) askedId!: string;
  @Column('timestamptz', { name: 'asked_at' }) askedAt!: Date;
  /** Null while the other one has not answered. */
  @Column('timestamptz', { name: 'accepted_at', nullable: true }) acceptedAt!: Date | null;

  otherThan(accountId: string): string {
    return this.askerId === accountId ? this.askedId : this.askerId;
  }

  stateFor(accountId: string): ContactState {
    if (this.acceptedAt) return 'CONTACT';
    return this.askerId === accountId ? 'ASKED' : 'ASKS_YOU';
  }
}
