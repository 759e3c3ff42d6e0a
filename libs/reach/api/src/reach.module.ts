import { Module } from '@nestjs/common';
import { CountStore } from './counting/count-store.ts';
import { ReachSeed } from './demo/seed-reach.ts';
import { Flushing } from './counting/flushing.ts';
import { Reach } from './counting/reach.service.ts';
import { FoldMonths } from './folding/fold-months.ts';
import { NoticingResolver } from './noticing/noticing.resolver.ts';
import { Noticing } from './noticing/noticing.service.ts';
import { SearchAppearances } from './noticing/search-appearances.ts';
import { ReachData } from './reach.personal-data.ts';
import { Costs } from './reading/costs.ts';
import { ReachHistories } from './reading/reach-histories.ts';
import { OrganisationReachResolver, ReachResolver } from './reading/reach.resolver.ts';
import { ReceiptNotice } from './receipt/receipt-notice.ts';
import { ReceiptRound } from './receipt/receipt-round.ts';
import { ReceiptRoutes } from './receipt/receipt.routes.ts';
import { Receipts } from './receipt/receipts.service.ts';
import './reading/reach.policy.ts';

@Module({
  providers: [
    Costs,
    CountStore,
    Flushing,
    FoldMonths,
    Noticing,
    NoticingResolver,
    OrganisationReachResolver,
    Reach,
    ReachData,
    ReachHistories,
    ReachResolver,
    ReachSeed,
    ReceiptNotice,
    ReceiptRound,
    ReceiptRoutes,
    Receipts,
    SearchAppearances,
  ],
  exports: [Costs, Noticing, Reach, ReachSeed],
})
export class ReachModule {}
