import type { SchemaPart } from '@stadtlive/tenancy-api';
import { Branch } from './branch/branch.entity.ts';
import { Claim } from './claim/claim.entity.ts';
import { Contact } from './contact/contact.entity.ts';
import { OrganisationPicture } from './gallery/organisation-picture.entity.ts';
import { Invitation } from './membership/invitation.entity.ts';
import { OrganisationMember } from './membership/organisation-member.entity.ts';
import { Organisation } from './organisation/organisation.entity.ts';
import { Profile } from './person/profile.entity.ts';

export { readOrganisations, type SeedOrganisation } from './demo/organisations-file.ts';
export { readPeople, type SeedPerson } from './demo/people-file.ts';
export { OrganisationSeed } from './demo/seed-organisations.ts';
export { PeopleSeed } from './demo/seed-profiles.ts';
export { DirectoryModule } from './directory.module.ts';
export { expectNoDeadPlatform } from './imprint/dead-platform.ts';
export { readPlaces } from './gazetteer/places-file.ts';
export { Gazetteer } from './gazetteer/gazetteer.service.ts';
export {
  addDays,
  instantOf,
  localDate,
  weekdayOf,
  type LocalDate,
} from './opening-hours/local-time.ts';
export { OrganisationChanges } from './organisation/organisation-changes.ts';
export {
  cardOf,
  type OrganisationCard,
  type OrganisationParent,
} from './organisation/organisation-parent.ts';
export { pathOfOrganisation } from './organisation/organisation-path.ts';
export { easterSunday } from './opening-hours/public-holidays.ts';
export { topicsOf } from './organisation/organisation.details.ts';
export { Organisation } from './organisation/organisation.entity.ts';
export { OrganisationLookup } from './organisation/organisation.loader.ts';
export { Organisations } from './organisation/organisation.service.ts';
export { Places, type OrganisationPlace } from './organisation/places.ts';
export { Succession, type Fate } from './organisation/succession.ts';
export { SuccessionSource, type Successor } from './organisation/succession-source.ts';
export { withoutAddress } from './organisation/without-address.ts';
export { PeopleNews, type News } from './person/people-news.ts';
export { Profiles } from './person/profile.service.ts';
export type { ImportReport } from './place-import/import-report.ts';
export { readMapping, type Mapping } from './place-import/mapping.ts';
export { PlaceImport } from './place-import/place-import.service.ts';
export { Selling } from './selling/selling.ts';

export const entities = [
  Organisation,
  OrganisationMember,
  OrganisationPicture,
  Invitation,
  Branch,
  Claim,
  Profile,
  Contact,
];

export const directorySchema: SchemaPart = {
  name: 'directory',
  url: new URL('../schema/', import.meta.url),
  cityTables: [
    'organisation',
    'place',
    'profile',
    'contact',
    'contact_attempt',
    'organisation_member',
    'organisation_invitation',
    'organisation_old_slug',
    'organisation_picture',
    'organisation_branch',
    'organisation_claim',
  ],
};
