import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an authenticator made for an account, at one host of the city. */
@Entity('passkey')
export class Passkey {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  /** The authenticator's own id, in base64url. */
  @Column('text', { name: 'credential_id' })
  credentialId!: string;

  /** COSE. */
  @Column('bytea', { name: 'public_key' })
  publicKey!: Buffer;

  /** 0 for ever where the authenticator does not count. */
  @Column('bigint', { transformer: { from: Number, to: (counter: number) => counter } })
  counter!: number;

  @Column('text', { array: true })
  transports!: string[];

  /** Host without port: browsers offer it nowhere else. */
  @Column('text', { name: 'rp_id' })
  rpId!: string;

  @Column('text')
  name!: string;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  lastUsedAt!: Date | null;
}
