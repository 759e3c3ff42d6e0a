import { Column, Entity, PrimaryColumn, VirtualColumn } from 'typeorm';
import type { AccessibilityFact, OrganisationKind } from '@stadtlive/contract';
import type { Imprint } from '../imprint/imprint.ts';
import type { OpeningHours } from '../opening-hours/opening-hours.ts';
import type { Service } from './services.ts';

/** What an owner may change. */
export interface OrganisationDetails {
  name: string;
  tagline: string | null;
  description: string | null;
  topics: string[];
  street: string;
  postcode: string;
  locality: string;
  lat: number;
  lon: number;
  phone: string | null;
  email: string | null;
  website: string | null;
  logoId: string | null;
  openingHours: OpeningHours | null;
  services: readonly Service[];
  accessibility: AccessibilityFact[];
  imprint: Imprint | null;
  setupStep: number | null;
}

/** A shop or firm, a club, or a public institution. */
@Entity('organisation')
export class Organisation implements OrganisationDetails {
  @PrimaryColumn('uuid') id!: string;
  @Column('text') slug!: string;
  @Column('text') kind!: OrganisationKind;
  @Column('text') name!: string;
  @Column('text', { nullable: true }) tagline!: string | null;
  @Column('text', { nullable: true }) description!: string | null;
  @Column('text', { array: true }) topics!: string[];
  @Column('text') street!: string;
  @Column('text') postcode!: string;
  @Column('text') locality!: string;
  @Column('double precision') lat!: number;
  @Column('double precision') lon!: number;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { nullable: true }) website!: string | null;
  @Column('uuid', { name: 'logo_id', nullable: true }) logoId!: string | null;
  @Column('jsonb', { name: 'opening_hours', nullable: true }) openingHours!: OpeningHours | null;
  @Column('jsonb') services!: readonly Service[];
  @Column('text', { array: true }) accessibility!: AccessibilityFact[];
  @Column('jsonb', { nullable: true }) imprint!: Imprint | null;
  /** Seen by those who run it alone, and in no listing. */
  @Column('boolean', { name: 'is_draft' }) isDraft!: boolean;
  /** Null once the guided set-up is done, or was never begun. */
  @Column('integer', { name: 'setup_step', nullable: true }) setupStep!: number | null;
  @Column('timestamptz', { name: 'confirmed_at', nullable: true }) confirmedAt!: Date | null;
  /** Null unless a reminder is unanswered. */
  @Column('timestamptz', { name: 'reminded_at', nullable: true }) remindedAt!: Date | null;
  /** When its owner showed that the entry was theirs. */
  @Column('timestamptz', { name: 'verified_at', nullable: true }) verifiedAt!: Date | null;
  /** Null for an imported entry nobody has claimed. */
  @Column('uuid', { name: 'owner_id', nullable: true }) ownerId!: string | null;
  @Column('text', { nullable: true }) source!: string | null;
  @Column('text', { name: 'external_id', nullable: true }) externalId!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;

  /** False while its goods are out of the shop window, e.g. for an unpaid bill. */
  @Column('boolean', { name: 'may_sell', default: true }) maySell!: boolean;

  /** Accounts that run it beside the owner: read with each row, so that policies can go by it. */
  @VirtualColumn({
    type: 'uuid',
    query: (organisation) =>
      `SELECT array_agg(account_id) FROM organisation_member WHERE organisation_id = ${organisation}.id`,
  })
  memberIds!: string[] | null;

  isOwnedBy(accountId: string | null): boolean {
    return this.ownerId !== null && this.ownerId === accountId;
  }

  isRunBy(accountId: string): boolean {
    return this.isOwnedBy(accountId) || (this.memberIds?.includes(accountId) ?? false);
  }

  /** Whoever changes the page has looked at it. */
  edit(changes: Partial<OrganisationDetails>, at: Date): void {
    Object.assign(this, changes);
    this.confirm(at);
  }

  confirm(at: Date): void {
    this.confirmedAt = at;
    this.remindedAt = null;
  }
}
