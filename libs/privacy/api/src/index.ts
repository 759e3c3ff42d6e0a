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
export { PersonalData } from './personal-data/personal-data.ts';
export { PrivacyModule } from './privacy.module.ts';
export type { ScrubReport } from './scrub/scrub-night.ts';
export { Scrub } from './scrub/scrub.service.ts';
export { ScrubModule } from './scrub/scrub.module.ts';
export { ScrubWatch } from './scrub/scrub-watch.ts';
