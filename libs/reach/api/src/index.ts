import type { SchemaPart } from '@stadtlive/tenancy-api';

export { ReachModule } from './reach.module.ts';

export const entities = [];

export const reachSchema: SchemaPart = {
  name: 'reach',
  url: new URL('../schema/', import.meta.url),
  cityTables: [],
};
