import type { SchemaPart } from '@stadtlive/tenancy-api';

export { Erasures } from './erasure/erasures.service.ts';
export { holdAccount } from './erasure/hold-account.ts';
export { LedgerReplay } from './ledger/ledger-replay.service.ts';
export type {
  Collected,
  CollectedFile,
  DataSource,
  InBothLanguages,
} from './personal-data/data-source.ts';
export type {
  Erasure,
  ErasureStep,
  Handover,
  HandoverDecision,
} from './personal-data/erasure.port.ts';
export { HeldRows } from './personal-data/held-rows.ts';
export { PersonalData } from './personal-data/personal-data.ts';
export { readable } from './personal-data/readable.ts';
export { removed } from './personal-data/removed.ts';
export { PrivacyModule, type PrivacySettings } from './privacy.module.ts';
export { Retained, type NewRecord, type RetainedRecord } from './retained/retained.service.ts';
export { vouchers, type Retention } from './retained/retention.ts';
export type { ScrubReport } from './scrub/scrub-night.ts';
export { Scrub } from './scrub/scrub.service.ts';
export { ScrubModule } from './scrub/scrub.module.ts';
export { ScrubWatch } from './scrub/scrub-watch.ts';

export const privacySchema: SchemaPart = {
  name: 'privacy',
  url: new URL('../schema/', import.meta.url),
  cityTables: [
    'erasure',
    'erasure_step',
    'scrub_mark',
    'scheduled_erasure',
    'scheduled_handover',
    'export_link',
  ],
  insertOnlyTables: ['retained'],
};
