import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('picture')
export class Picture {
  @PrimaryColumn('uuid')
  id!: string;

  /** Who uploaded it; null once that account is gone. */
  @Column('uuid', { name: 'account_id', nullable: true })
  accountId!: string | null;

  @Column('text')
  alt!: string;

  @Column('integer')
  width!: number;

  @Column('integer')
  height!: number;

  /** Of the upload. */
  @Column('text')
  mime!: string;

  /** Of the upload. */
  @Column('integer')
  bytes!: number;

  /** SHA-256 of the upload. */
  @Column('bytea')
  checksum!: Buffer;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}
