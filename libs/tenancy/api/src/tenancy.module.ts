import { type DynamicModule, Global, Module } from '@nestjs/common';
import { DataSource, type MixedList } from 'typeorm';
import { Clock, SystemClock } from '@stadtlive/kernel';
import { CityResolver, TopicResolver } from './city/city.resolver.ts';
import { CityPools, type PoolLimits } from './database/city-pools.ts';
import { DatabaseAddress, platformLogin } from './database/database-address.ts';
import { KeeperDatabase } from './database/keeper-database.ts';
import { PlatformDatabase } from './database/platform-database.ts';
import { TenantDatabase } from './database/tenant-database.ts';
import { driverOf } from './database/typeorm-pool.ts';
import { CityRegistry } from './registry/city-registry.ts';
import { PortalAddress } from './registry/portal-address.ts';
import { TenantJobs } from './jobs/tenant-jobs.ts';

export interface TenancySettings {
  readonly databaseUrl: string;
  readonly secret: string;
  readonly portalAddress: string;
  readonly pool: PoolLimits;
  readonly entities: MixedList<new () => object>;
}

@Global()
@Module({})
export class TenancyModule {
  static forRoot(settings: TenancySettings): DynamicModule {
    return {
      module: TenancyModule,
      providers: [
        CityRegistry,
        CityResolver,
        TopicResolver,
        KeeperDatabase,
        PlatformDatabase,
        TenantJobs,
        { provide: Clock, useClass: SystemClock },
        {
          provide: DatabaseAddress,
          useValue: new DatabaseAddress(settings.databaseUrl, settings.secret),
        },
        { provide: PortalAddress, useValue: new PortalAddress(settings.portalAddress) },
        {
          provide: TenantDatabase,
          inject: [DatabaseAddress, PlatformDatabase],
          useFactory: (address: DatabaseAddress, platform: PlatformDatabase) =>
            openDoor(settings, address, platform),
        },
      ],
      exports: [CityRegistry, Clock, KeeperDatabase, PortalAddress, TenantDatabase, TenantJobs],
    };
  }
}

/** The DataSource stays in here: nobody can inject it and walk around the door. */
async function openDoor(
  settings: TenancySettings,
  address: DatabaseAddress,
  platform: PlatformDatabase,
): Promise<TenantDatabase> {
  const pools = new CityPools(address, settings.pool);
  const { driver, startupDone } = driverOf(pools, platform.pool);
  const source = new DataSource({
    type: 'postgres',
    driver,
    username: platformLogin,
    entities: settings.entities,
    synchronize: false,
    installExtensions: false,
  });
  await source.initialize();
  startupDone();
  return new TenantDatabase(source, pools);
}
