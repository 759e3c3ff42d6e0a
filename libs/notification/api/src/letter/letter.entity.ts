import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Ids, tokens and short labels; the words come from the template. */
export type LetterData = object;

@Entity('letter')
export class Letter {
  @PrimaryColumn('uuid')
  id!: string;

  /** Null for somebody who has no account yet. */
  @Column('uuid', { name: 'account_id', nullable: true })
  accountId!: string | null;

  /** Whom the letter names besides. */
  @Column('uuid', { name: 'about_id', nullable: true })
  aboutId!: string | null;

  @Column('text', { name: 'to_address' })
  to!: string;

  /** Names the template. */
  @Column('text')
  kind!: string;

  @Column('jsonb')
  data!: LetterData;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;

  @Column('integer')
  attempts!: number;
}
