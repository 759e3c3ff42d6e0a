import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('account')
export class Account {
  @PrimaryColumn('uuid')
  id!: string;

  /** In lower case, its domain in ASCII. */
  @Column('text')
  email!: string;

  /** Null while provisional: whoever opened the account has not shown that the address is theirs. */
  @Column('timestamptz', { name: 'email_confirmed_at', nullable: true })
  emailConfirmedAt!: Date | null;

  @Column('text', { name: 'display_name' })
  displayName!: string;

  @Column('text', { name: 'password_hash' })
  passwordHash!: string;

  /** Whether signing in takes a passkey besides the password. */
  @Column('boolean', { name: 'passkey_required', default: false })
  passkeyRequired!: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  get isProvisional(): boolean {
    return this.emailConfirmedAt === null;
  }
}
