import {
  entities as identityEntities,
  IdentityModule,
  identitySchema,
} from '@stadtlive/identity-api';
import { newestState, tenancySchema, type SchemaPart } from '@stadtlive/tenancy-api';

/** The tables of this installation, in the order in which the domains build on each other. */
export const schemaParts: readonly SchemaPart[] = [tenancySchema, identitySchema];

export const entities = [...identityEntities];

export const domainModules = [IdentityModule];

/** All DDL of the newest state, to tell whether a template database is still right. */
export const newestStates = () =>
  Promise.all(
    schemaParts.flatMap((part) =>
      (['platform', 'region', 'city'] as const).map((level) => newestState(part, level)),
    ),
  );
