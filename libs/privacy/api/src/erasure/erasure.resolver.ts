import { Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  ErasureLineWhatArgs,
  MutationEraseAccountArgs,
  QueryErasureReceiptArgs,
} from '@stadtlive/contract';
import {
  Accounts,
  Actors,
  Credentials,
  loaderOf,
  requireActor,
  SignedIn,
  type GraphContext,
} from '@stadtlive/identity-api';
import { Public, unauthenticated } from '@stadtlive/kernel';
import type { InBothLanguages } from '../personal-data/data-source.ts';
import { ErasureDesk, validGraceDays } from './erasure-desk.service.ts';
import { Receipts } from './receipts.service.ts';
import { ScheduledErasures } from './scheduled-erasures.service.ts';

type Root = undefined;

@Resolver()
export class ErasureResolver {
  constructor(
    private readonly credentials: Credentials,
    private readonly desk: ErasureDesk,
    private readonly actors: Actors,
  ) {}

  /** What cannot be done is refused before the proof is counted. */
  @Mutation()
  @SignedIn()
  async eraseAccount(_: Root, { input }: MutationEraseAccountArgs, context: GraphContext) {
    validGraceDays(input.graceDays ?? 0);
    const { id } = await this.credentials.prove(context.actor, input);
    const erased = await this.desk.erase(id, input);
    if (!erased.scheduledFor) await this.actors.signOut(context);
    return erased;
  }
}

@Resolver()
export class ErasureReceiptResolver {
  constructor(private readonly receipts: Receipts) {}

  @Query()
  @Public()
  erasureReceipt(_: Root, { id, code }: QueryErasureReceiptArgs) {
    return this.receipts.read(id, code);
  }
}

@Resolver('Viewer')
export class ViewerErasureResolver {
  constructor(
    private readonly desk: ErasureDesk,
    private readonly scheduled: ScheduledErasures,
    private readonly accounts: Accounts,
  ) {}

  /** A whole erasure, taken back: once for an operation, however often it is asked for there. */
  @ResolveField()
  erasurePreview({ id }: { id: string }, _: object, context: GraphContext) {
    return loaderOf(context, ErasureDesk, () => this.desk.preview(id));
  }

  @ResolveField()
  async erasureScheduledFor({ id }: { id: string }): Promise<string | null> {
    return (await this.scheduled.dueAt(id))?.toISOString() ?? null;
  }

  @Mutation()
  @SignedIn()
  async cancelErasure(_: Root, _args: object, context: GraphContext) {
    const { accountId } = requireActor(context);
    await this.scheduled.cancel(accountId);
    const viewer = await this.accounts.byId(accountId);
    if (!viewer) throw unauthenticated();
    return { viewer };
  }
}

/** Every line says what it is about in the language that is asked for. */
class WhatResolver {
  @ResolveField()
  what({ what }: { what: InBothLanguages }, { locale }: Partial<ErasureLineWhatArgs>): string {
    return locale === 'EN' ? what.en : what.de;
  }
}

@Resolver('ErasureLine')
export class ErasureLineResolver extends WhatResolver {}

@Resolver('RetainedLine')
export class RetainedLineResolver extends WhatResolver {}

@Resolver('ErasureStep')
export class ErasureStepResolver extends WhatResolver {}
