import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('organisation_invitation')
export class Invitation {
  @PrimaryColumn('uuid') id!: string;
  /** SHA-256. */
  @Column('bytea', { name: 'token_hash' }) tokenHash!: Buffer;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('uuid', { name: 'invited_by' }) invitedBy!: string;
  /** Null once it is used or withdrawn. */
  @Column('text', { nullable: true }) email!: string | null;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'expires_at' }) expiresAt!: Date;
}
