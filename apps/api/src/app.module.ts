import { type DynamicModule, Module } from '@nestjs/common';
import { PortalModule, type Settings } from '@stadtlive/portal-api';
import { graphqlModule } from './graphql/index.ts';

@Module({})
export class AppModule {
  static with(settings: Settings): DynamicModule {
    return { module: AppModule, imports: [PortalModule.with(settings), graphqlModule(settings)] };
  }
}
