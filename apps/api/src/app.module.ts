import { type DynamicModule, Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { PortalModule, type Settings } from '@stadtlive/portal-api';
import { ErrorFilter } from './error.filter.ts';
import { graphqlModule } from './graphql/index.ts';

@Module({})
export class AppModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: AppModule,
      imports: [PortalModule.with(settings), graphqlModule(settings)],
      providers: [{ provide: APP_FILTER, useClass: ErrorFilter }],
    };
  }
}
