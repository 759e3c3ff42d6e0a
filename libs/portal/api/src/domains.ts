import { BillingModule, billingSchema, entities as billingEntities } from '@stadtlive/billing-api';
import {
  DirectoryModule,
  directorySchema,
  entities as directoryEntities,
} from '@stadtlive/directory-api';
import {
  entities as identityEntities,
  IdentityModule,
  identitySchema,
} from '@stadtlive/identity-api';
import {
  entities as marketplaceEntities,
  MarketplaceModule,
  marketplaceSchema,
} from '@stadtlive/marketplace-api';
import { entities as mediaEntities, MediaModule, mediaSchema } from '@stadtlive/media-api';
import {
  entities as notificationEntities,
  NotificationModule,
  notificationSchema,
} from '@stadtlive/notification-api';
import { PrivacyModule, privacySchema, ScrubModule } from '@stadtlive/privacy-api';
import { entities as reachEntities, ReachModule, reachSchema } from '@stadtlive/reach-api';
import { SearchModule, searchSchema } from '@stadtlive/search-api';
import { newestState, tenancySchema, type SchemaPart } from '@stadtlive/tenancy-api';
import type { Settings } from './settings.ts';

/** The tables of this installation, in the order in which the domains build on each other. */
export const schemaParts: readonly SchemaPart[] = [
  tenancySchema,
  identitySchema,
  privacySchema,
  searchSchema,
  mediaSchema,
  notificationSchema,
  directorySchema,
  marketplaceSchema,
  billingSchema,
  reachSchema,
];

export const entities = [
  ...identityEntities,
  ...mediaEntities,
  ...notificationEntities,
  ...directoryEntities,
  ...marketplaceEntities,
  ...billingEntities,
  ...reachEntities,
];

export const domainModules = ({ DATA_DIR, ...settings }: Settings) => [
  IdentityModule,
  PrivacyModule.forRoot({ dataDir: DATA_DIR, secret: settings.SECRET }),
  ScrubModule.forRoot({ ownerDatabaseUrl: settings.OWNER_DATABASE_URL }),
  SearchModule,
  MediaModule.forRoot({ dataDir: DATA_DIR }),
  NotificationModule.forRoot({
    dataDir: DATA_DIR,
    secret: settings.SECRET,
    mailUrl: settings.MAIL_URL,
    showsMail: settings.DEMO === '1' || settings.NODE_ENV !== 'production',
  }),
  DirectoryModule,
  MarketplaceModule,
  BillingModule,
  ReachModule,
];

/** All DDL of the newest state, to tell whether a template database is still right. */
export const newestStates = () =>
  Promise.all(
    schemaParts.flatMap((part) =>
      (['platform', 'region', 'city'] as const).map((level) => newestState(part, level)),
    ),
  );
