import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A picture of a page besides its logo. */
@Entity('organisation_picture')
export class OrganisationPicture {
  @PrimaryColumn('uuid', { name: 'organisation_id' }) organisationId!: string;
  @PrimaryColumn('uuid', { name: 'picture_id' }) pictureId!: string;
  /** What it shows here, for those who cannot see it. */
  @Column('text') alt!: string;
  @Column('integer') position!: number;
}
