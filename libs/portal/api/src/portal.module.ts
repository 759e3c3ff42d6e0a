import { type DynamicModule, Module } from '@nestjs/common';
import { TenancyModule } from '@stadtlive/tenancy-api';
import { BilledCosts } from './billed-costs.ts';
import { domainModules, entities } from './domains.ts';
import type { Settings } from './settings.ts';

/** Everything behind the interfaces: the same in the API, the worker and the command line. */
@Module({})
export class PortalModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: PortalModule,
      imports: [
        TenancyModule.forRoot({
          databaseUrl: settings.DATABASE_URL,
          secret: settings.SECRET,
          portalAddress: settings.PORTAL_ADDRESS,
          pool: { perCity: settings.POOL_PER_CITY, total: settings.POOL_TOTAL, waitMs: 5_000 },
          entities,
        }),
        ...domainModules(settings),
      ],
      providers: [BilledCosts],
    };
  }
}
