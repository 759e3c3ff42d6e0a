import type { SchemaPart } from '@stadtlive/tenancy-api';

export { Reach } from './counting/reach.service.ts';
export { ReachSeed } from './demo/seed-reach.ts';
export { FoldMonths } from './folding/fold-months.ts';
export { Noticing, type Visit } from './noticing/noticing.service.ts';
export { ReachModule } from './reach.module.ts';
export { Costs } from './reading/costs.ts';
export { Receipts } from './receipt/receipts.service.ts';

export const entities = [];

export const reachSchema: SchemaPart = {
  name: 'reach',
  url: new URL('../schema/', import.meta.url),
  cityTables: ['reach_day', 'reach_month', 'reach_receipt'],
};
