import { Global, Module } from '@nestjs/common';
import { ContactStates } from './contact/contact-states.ts';
import { ContactData } from './contact/contact.personal-data.ts';
import { ContactResolver } from './contact/contact.resolver.ts';
import { Contacts } from './contact/contact.service.ts';
import { OrganisationSeed } from './demo/seed-organisations.ts';
import { PeopleSeed } from './demo/seed-profiles.ts';
import { EntryConnectionResolver, EntryResolver } from './entry/entry.resolver.ts';
import { GazetteerResolver } from './gazetteer/gazetteer.resolver.ts';
import { Gazetteer } from './gazetteer/gazetteer.service.ts';
import { InvitationData } from './membership/invitation.personal-data.ts';
import { Invitations } from './membership/invitations.service.ts';
import { MemberLookup } from './membership/member.loader.ts';
import { MembershipData } from './membership/membership.personal-data.ts';
import { MembershipMutationsResolver } from './membership/membership.resolver.ts';
import { Memberships } from './membership/memberships.service.ts';
import {
  InvitationResolver,
  MemberResolver,
  OrganisationMembersResolver,
} from './membership/organisation-members.resolver.ts';
import { Ownership } from './membership/ownership.service.ts';
import { MemberSuccession } from './membership/member-succession.ts';
import {
  MembershipResolver,
  ViewerMembershipsResolver,
} from './membership/viewer-memberships.resolver.ts';
import { RefreshOpeningTimes } from './opening-hours/refresh-opening-times.ts';
import { OrganisationCardResolver } from './organisation/organisation-card.resolver.ts';
import { OrganisationChanges } from './organisation/organisation-changes.ts';
import { OrganisationListing } from './organisation/organisation-listing.ts';
import { OrganisationData } from './organisation/organisation.personal-data.ts';
import { OrganisationPublisher } from './organisation/organisation-publisher.ts';
import { OrganisationLookup } from './organisation/organisation.loader.ts';
import {
  OrganisationResolver,
  OwnedOrganisationsResolver,
} from './organisation/organisation.resolver.ts';
import { Organisations } from './organisation/organisation.service.ts';
import { SuccessionSource } from './organisation/succession-source.ts';
import { Succession } from './organisation/succession.ts';
import { DisplayNames } from './person/display-names.ts';
import { ForgetOutdated } from './person/forget-outdated.ts';
import { PeopleNews } from './person/people-news.ts';
import { PersonListing } from './person/person-listing.ts';
import { PersonLookup } from './person/person.loader.ts';
import { PersonResolver } from './person/person.resolver.ts';
import { ProfileStore } from './person/profile-store.ts';
import { ProfileData } from './person/profile.personal-data.ts';
import { ProfileResolver, ViewerProfileResolver } from './person/profile.resolver.ts';
import { Profiles } from './person/profile.service.ts';
import { Residents } from './person/residents.ts';
import { PlaceImport } from './place-import/place-import.service.ts';
import { Surroundings } from './place-import/surroundings.ts';
import { Selling } from './selling/selling.ts';
import { InvitationLetter } from './telling/invitation-letter.ts';
import { PeopleNotices } from './telling/people-notices.ts';
import './membership/membership.policy.ts';
import './organisation/organisation.policy.ts';

const people = [
  DisplayNames,
  ForgetOutdated,
  InvitationLetter,
  PeopleNews,
  PeopleNotices,
  PeopleSeed,
  PersonListing,
  PersonLookup,
  PersonResolver,
  ProfileData,
  ProfileResolver,
  Profiles,
  ProfileStore,
  Residents,
  ViewerProfileResolver,
];

const contacts = [ContactData, ContactResolver, Contacts, ContactStates];

const membership = [
  InvitationData,
  InvitationResolver,
  Invitations,
  MemberLookup,
  MemberResolver,
  MembershipData,
  MembershipMutationsResolver,
  MembershipResolver,
  Memberships,
  OrganisationMembersResolver,
  Ownership,
  { provide: SuccessionSource, useClass: MemberSuccession },
  ViewerMembershipsResolver,
];

@Global()
@Module({
  providers: [
    ...people,
    ...contacts,
    ...membership,
    EntryConnectionResolver,
    EntryResolver,
    Gazetteer,
    GazetteerResolver,
    OrganisationCardResolver,
    OrganisationChanges,
    OrganisationData,
    OrganisationListing,
    OrganisationLookup,
    OrganisationPublisher,
    OrganisationResolver,
    OrganisationSeed,
    Organisations,
    OwnedOrganisationsResolver,
    PlaceImport,
    RefreshOpeningTimes,
    Selling,
    Succession,
    Surroundings,
  ],
  exports: [
    Gazetteer,
    OrganisationChanges,
    OrganisationListing,
    OrganisationLookup,
    OrganisationPublisher,
    OrganisationSeed,
    Organisations,
    PeopleNews,
    PeopleSeed,
    PlaceImport,
    Profiles,
    Selling,
    Succession,
  ],
})
export class DirectoryModule {}
