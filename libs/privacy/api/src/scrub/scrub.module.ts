import { type DynamicModule, Module } from '@nestjs/common';
import { OwnerDatabase } from '@stadtlive/tenancy-api';
import { ScrubWatch } from './scrub-watch.ts';
import { Scrub } from './scrub.service.ts';
import { ServerSettings } from './server-settings.ts';

export interface ScrubSettings {
  /** The tables' owner; absent in a process that serves requests. */
  readonly ownerDatabaseUrl: string | undefined;
}

@Module({})
export class ScrubModule {
  static forRoot({ ownerDatabaseUrl }: ScrubSettings): DynamicModule {
    return {
      module: ScrubModule,
      global: true,
      providers: [
        Scrub,
        ScrubWatch,
        ServerSettings,
        { provide: OwnerDatabase, useFactory: () => new OwnerDatabase(ownerDatabaseUrl) },
      ],
      exports: [Scrub, ScrubWatch],
    };
  }
}
