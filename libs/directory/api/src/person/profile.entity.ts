import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AgeBand, ProfileField, Visibility } from '@stadtlive/contract';
import { ageBandOn } from './age.ts';
import { isWider, mostVisibleFor } from './visibility.ts';

/** What a person tells about themselves. */
export interface ProfileDetails {
  about: string | null;
  district: string | null;
  topics: string[];
  phone: string | null;
  email: string | null;
  website: string | null;
  pictureId: string | null;
}

export const profileFields = {
  ABOUT: 'about',
  DISTRICT: 'district',
  TOPICS: 'topics',
  PHONE: 'phone',
  EMAIL: 'email',
  WEBSITE: 'website',
  PICTURE: 'pictureId',
} as const satisfies Record<ProfileField, keyof ProfileDetails>;

export const nothingTold: ProfileDetails = {
  about: null,
  district: null,
  topics: [],
  phone: null,
  email: null,
  website: null,
  pictureId: null,
};

@Entity('profile')
export class Profile implements ProfileDetails {
  @PrimaryColumn('uuid', { name: 'account_id' }) accountId!: string;
  @Column('text') slug!: string;
  @Column('text', { nullable: true }) about!: string | null;
  @Column('text', { nullable: true }) district!: string | null;
  @Column('text', { array: true }) topics!: string[];
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { nullable: true }) website!: string | null;
  @Column('uuid', { name: 'picture_id', nullable: true }) pictureId!: string | null;
  @Column('jsonb') visibility!: Partial<Record<ProfileField, Visibility>>;
  /** `2031-04-01`; null until the age was asked. */
  @Column('date', { name: 'adult_from', nullable: true }) adultFrom!: string | null;
  /** Null outside the directory. */
  @Column('timestamptz', { name: 'listed_at', nullable: true }) listedAt!: Date | null;

  ageBand(today: string): AgeBand | null {
    return ageBandOn(today, this.adultFrom);
  }

  /** As the person has set it, and never wider than their age allows. */
  visibilityOf(field: ProfileField, today: string): Visibility {
    const chosen = this.visibility[field] ?? 'ONLY_ME';
    const most = mostVisibleFor(this.ageBand(today));
    return isWider(chosen, most) ? most : chosen;
  }

  isInDirectory(today: string): boolean {
    return this.listedAt !== null && this.ageBand(today) === 'ADULT';
  }

  tell(details: Partial<ProfileDetails>): void {
    Object.assign(this, details);
  }
}
