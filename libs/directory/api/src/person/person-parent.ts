import type { ContactState } from '@stadtlive/contract';
import type { ProfileDetails } from './profile.entity.ts';

/** What a search knows of a person, and what the fields of `Person` are resolved from. */
export interface PersonCard {
  readonly id: string;
  readonly slug: string;
  readonly displayName: string;
}

/** A person as one viewer may see them. */
export interface SeenPerson extends PersonCard, ProfileDetails {
  readonly contactState: ContactState;
}
