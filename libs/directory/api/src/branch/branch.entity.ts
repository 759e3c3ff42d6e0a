import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OpeningHours } from '../opening-hours/opening-hours.ts';

/** A further place of an organisation. */
@Entity('organisation_branch')
export class Branch {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  @Column('text') name!: string;
  @Column('text') street!: string;
  @Column('text') postcode!: string;
  @Column('text') locality!: string;
  @Column('double precision') lat!: number;
  @Column('double precision') lon!: number;
  @Column('text', { nullable: true }) phone!: string | null;
  /** Null: as at the main place. */
  @Column('jsonb', { name: 'opening_hours', nullable: true }) openingHours!: OpeningHours | null;
  @Column('integer') position!: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
}
