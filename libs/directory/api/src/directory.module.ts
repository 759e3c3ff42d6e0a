import { Global, Module } from '@nestjs/common';
import { BranchLookup } from './branch/branch.loader.ts';
import { BranchData } from './branch/branch.personal-data.ts';
import { BranchReader } from './branch/branch-reader.ts';
import {
  BranchMutationsResolver,
  BranchResolver,
  OrganisationBranchesResolver,
} from './branch/branch.resolver.ts';
import { Branches } from './branch/branches.service.ts';
import { ClaimDesk } from './claim/claim-desk.service.ts';
import {
  ClaimConnectionResolver,
  ClaimResolver,
  ClaimWaysResolver,
} from './claim/claim-fields.resolver.ts';
import { ClaimLetters } from './claim/claim-letters.ts';
import { ClaimNotices } from './claim/claim-notices.ts';
import { ClaimSettlement } from './claim/claim-settlement.ts';
import { ClaimData } from './claim/claim.personal-data.ts';
import { ClaimRootResolver, ViewerClaimsResolver } from './claim/claim.resolver.ts';
import { Claims } from './claim/claims.service.ts';
import { ContactStates } from './contact/contact-states.ts';
import { ContactData } from './contact/contact.personal-data.ts';
import { ContactResolver } from './contact/contact.resolver.ts';
import { Contacts } from './contact/contact.service.ts';
import { OrganisationSeed } from './demo/seed-organisations.ts';
import { PeopleSeed } from './demo/seed-profiles.ts';
import { EntryConnectionResolver, EntryResolver } from './entry/entry.resolver.ts';
import {
  FreshnessResolver,
  StaleOrganisationConnectionResolver,
} from './freshness/freshness.resolver.ts';
import { Freshness } from './freshness/freshness.service.ts';
import { RemindStalePages } from './freshness/remind-stale-pages.ts';
import { StalePages } from './freshness/stale-pages.service.ts';
import { GalleryLookup } from './gallery/gallery.loader.ts';
import { PagePictures } from './gallery/page-pictures.service.ts';
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
import { PageDetailsResolver, PageDutyResolver } from './organisation/page-details.resolver.ts';
import { Places } from './organisation/places.ts';
import { SuccessionSource } from './organisation/succession-source.ts';
import { Succession } from './organisation/succession.ts';
import { PageAddressResolver } from './page-address/page-address.resolver.ts';
import { PageAddresses } from './page-address/page-addresses.service.ts';
import { DisplayNames } from './person/display-names.ts';
import { ForgetOutdated } from './person/forget-outdated.ts';
import { PeopleNews } from './person/people-news.ts';
import { PersonListing } from './person/person-listing.ts';
import { PersonLookup } from './person/person.loader.ts';
import { PersonResolver } from './person/person.resolver.ts';
import { ProfilePictureGuard } from './person/profile-picture-guard.ts';
import { ProfileStore } from './person/profile-store.ts';
import { ProfileData } from './person/profile.personal-data.ts';
import { ProfileResolver, ViewerProfileResolver } from './person/profile.resolver.ts';
import { Profiles } from './person/profile.service.ts';
import { Residents } from './person/residents.ts';
import { PlaceImport } from './place-import/place-import.service.ts';
import { Surroundings } from './place-import/surroundings.ts';
import { PublicationResolver } from './publication/publication.resolver.ts';
import { Publications } from './publication/publications.service.ts';
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
  ProfilePictureGuard,
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

const claims = [
  ClaimConnectionResolver,
  ClaimData,
  ClaimDesk,
  ClaimLetters,
  ClaimNotices,
  ClaimResolver,
  ClaimRootResolver,
  Claims,
  ClaimSettlement,
  ClaimWaysResolver,
  ViewerClaimsResolver,
];

/** What a page tells beyond name and address. */
const presence = [
  BranchData,
  Branches,
  BranchLookup,
  BranchMutationsResolver,
  BranchReader,
  BranchResolver,
  Freshness,
  FreshnessResolver,
  GalleryLookup,
  OrganisationBranchesResolver,
  PageAddresses,
  PageAddressResolver,
  PageDetailsResolver,
  PageDutyResolver,
  PagePictures,
  Places,
  PublicationResolver,
  Publications,
  RemindStalePages,
  StaleOrganisationConnectionResolver,
  StalePages,
];

@Global()
@Module({
  providers: [
    ...people,
    ...contacts,
    ...membership,
    EntryConnectionResolver,
    EntryResolver,
    ...claims,
    ...presence,
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
    Places,
    Profiles,
    Selling,
    Succession,
  ],
})
export class DirectoryModule {}
