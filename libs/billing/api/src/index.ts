import type { SchemaPart } from '@stadtlive/tenancy-api';

export { BillingModule } from './billing.module.ts';

export const entities = [];

export const billingSchema: SchemaPart = {
  name: 'billing',
  url: new URL('../schema/', import.meta.url),
  cityTables: [],
};
