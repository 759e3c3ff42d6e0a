import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MembershipRole, OrganisationKind } from '@stadtlive/contract';

/** Somebody who runs an organisation beside its owner. */
@Entity('organisation_member')
export class OrganisationMember {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'account_id' }) accountId!: string;
  @Column('text') role!: MembershipRole;
  @Column('timestamptz') since!: Date;
}

export const roleIn = (kind: OrganisationKind): MembershipRole =>
  kind === 'CLUB' ? 'OFFICER' : 'STAFF';
