import { type DynamicModule, Global, Module } from '@nestjs/common';
import { AccountData } from './account/account.personal-data.ts';
import { SessionData } from './account/session.personal-data.ts';
import { ErasureDesk } from './erasure/erasure-desk.service.ts';
import { ErasureSteps } from './erasure/erasure-steps.service.ts';
import {
  ErasureLineResolver,
  ErasureReceiptResolver,
  ErasureResolver,
  ErasureStepResolver,
  RetainedLineResolver,
  ViewerErasureResolver,
} from './erasure/erasure.resolver.ts';
import { Erasures } from './erasure/erasures.service.ts';
import { Receipts } from './erasure/receipts.service.ts';
import { RequestData } from './erasure/requests.personal-data.ts';
import { ScheduledErasures } from './erasure/scheduled-erasures.service.ts';
import { ExportArchive } from './export/export-archive.service.ts';
import { ExportLinks } from './export/export-links.service.ts';
import { ExportResolver } from './export/export.resolver.ts';
import { ExportRoutes } from './export/export.routes.ts';
import { ErasureLedger } from './ledger/erasure-ledger.ts';
import { LedgerEntries } from './ledger/ledger-entries.ts';
import { LedgerReplay } from './ledger/ledger-replay.service.ts';
import { PersonalData } from './personal-data/personal-data.ts';
import { Proofs } from './proof/proofs.service.ts';
import { Retained } from './retained/retained.service.ts';

export interface PrivacySettings {
  /** The ledger is kept below it, in `erasures/<city>.jsonl`. */
  readonly dataDir: string;
  readonly secret: string;
}

@Global()
@Module({})
export class PrivacyModule {
  static forRoot({ dataDir, secret }: PrivacySettings): DynamicModule {
    return {
      module: PrivacyModule,
      providers: [
        PersonalData,
        AccountData,
        SessionData,
        RequestData,
        ErasureDesk,
        ErasureLineResolver,
        ErasureReceiptResolver,
        ErasureResolver,
        Erasures,
        ErasureStepResolver,
        ErasureSteps,
        ExportArchive,
        ExportLinks,
        ExportResolver,
        ExportRoutes,
        LedgerEntries,
        LedgerReplay,
        Proofs,
        Receipts,
        Retained,
        RetainedLineResolver,
        ScheduledErasures,
        ViewerErasureResolver,
        { provide: ErasureLedger, useFactory: () => new ErasureLedger(dataDir, secret) },
      ],
      exports: [Erasures, LedgerReplay, PersonalData, Retained],
    };
  }
}
