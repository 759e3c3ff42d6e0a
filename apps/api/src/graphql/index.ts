import { readFileSync } from 'node:fs';
import type { DynamicModule } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import type { Settings } from '@stadtlive/portal-api';
import { PortalGraphqlDriver, type PortalGraphqlOptions } from './portal-graphql.driver.ts';

const contract = new URL('../../schema.graphql', import.meta.url);

export const graphqlModule = (settings: Settings): DynamicModule =>
  GraphQLModule.forRoot<PortalGraphqlOptions>({
    driver: PortalGraphqlDriver,
    path: '/graphql',
    typeDefs: readFileSync(contract, 'utf8'),
    // Nothing wraps a field: Nest then calls the resolver method itself.
    fieldResolverEnhancers: [],
    resolverValidationOptions: {
      requireResolversToMatchSchema: 'error',
      requireResolversForResolveType: 'error',
    },
    executor: settings.GRAPHQL_EXECUTOR,
  });
