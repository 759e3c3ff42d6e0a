import { Global, Module } from '@nestjs/common';
import { OrganisationSeed } from './demo/seed-organisations.ts';
import { GazetteerResolver } from './gazetteer/gazetteer.resolver.ts';
import { Gazetteer } from './gazetteer/gazetteer.service.ts';
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
import { PlaceImport } from './place-import/place-import.service.ts';
import { Surroundings } from './place-import/surroundings.ts';
import './organisation/organisation.policy.ts';

@Global()
@Module({
  providers: [
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
    Succession,
    SuccessionSource,
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
    PlaceImport,
    Succession,
  ],
})
export class DirectoryModule {}
