import type { SchemaPart } from './fleet/schema-part.ts';

export { CityPools } from './database/city-pools.ts';
export {
  cityLogin,
  DatabaseAddress,
  keeperLogin,
  platformLogin,
} from './database/database-address.ts';
export { KeeperDatabase } from './database/keeper-database.ts';
export { OwnerDatabase, type OwnerSession } from './database/owner-database.ts';
export { TenantDatabase, WriteInsideReadError } from './database/tenant-database.ts';
export { CityEvents } from './events/city-events.ts';
export { Fleet, type CityReport, type MigrationReport } from './fleet/fleet.ts';
export { newestState, type SchemaPart } from './fleet/schema-part.ts';
export { JobOverview, type DeadLetter, type QueueCount } from './jobs/job-overview.ts';
export { GivenUp, type Retry, type TenantJob } from './jobs/tenant-job.ts';
export { TenantJobs } from './jobs/tenant-jobs.ts';
export { CityRegistry } from './registry/city-registry.ts';
export { PortalAddress } from './registry/portal-address.ts';
export { TenancyModule, type TenancySettings } from './tenancy.module.ts';
export { defineTenant, type TenantConfig, type TenantDefinition } from './tenant/define-tenant.ts';
export { readTenantFolder } from './tenant/read-tenant-folder.ts';
export { currentCity, NoTenantError, runInCity, runWithoutCity } from './tenant/tenant-context.ts';

export const tenancySchema: SchemaPart = {
  name: 'tenancy',
  url: new URL('../schema/', import.meta.url),
  cityTables: [],
  regionTables: ['city'],
};
