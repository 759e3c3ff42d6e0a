import { Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  MutationCancelImportArgs,
  MutationDiscardImportArgs,
  MutationMapImportArgs,
  MutationPauseImportArgs,
  MutationReadImportAgainArgs,
  MutationRepairImportRowArgs,
  MutationResumeImportArgs,
  MutationSettleImportProblemArgs,
  MutationSkipImportRowsArgs,
  MutationStartImportArgs,
  QueryImportArgs,
} from '@stadtlive/contract';
import { OrganisationLookup } from '@stadtlive/directory-api';
import { SignedIn, type GraphContext } from '@stadtlive/identity-api';
import { ImportAccess } from './import-access.ts';
import { ImportRepair } from './import-repair.service.ts';
import type { ImportRun } from './import-run.entity.ts';
import { Imports } from './imports.service.ts';
import { ImportRuns } from './run/import-runs.service.ts';

type Root = undefined;

@Resolver()
export class ImportResolver {
  constructor(
    private readonly access: ImportAccess,
    private readonly imports: Imports,
    private readonly repairs: ImportRepair,
    private readonly runs: ImportRuns,
    private readonly organisations: OrganisationLookup,
  ) {}

  @Query()
  @SignedIn()
  import(_: Root, { id }: QueryImportArgs, { actor }: GraphContext) {
    return this.access.seenBy(actor, id);
  }

  @Mutation()
  @SignedIn()
  readImportAgain(_: Root, { input }: MutationReadImportAgainArgs, { actor }: GraphContext) {
    return payloadOf(this.imports.readAgain(input, actor));
  }

  @Mutation()
  @SignedIn()
  mapImport(_: Root, { input }: MutationMapImportArgs, { actor }: GraphContext) {
    return payloadOf(this.imports.map(input, actor));
  }

  @Mutation()
  @SignedIn()
  repairImportRow(_: Root, { input }: MutationRepairImportRowArgs, { actor }: GraphContext) {
    return payloadOf(this.repairs.repair(input, actor));
  }

  @Mutation()
  @SignedIn()
  skipImportRows(_: Root, { input }: MutationSkipImportRowsArgs, { actor }: GraphContext) {
    return payloadOf(this.repairs.skip(input, actor));
  }

  @Mutation()
  @SignedIn()
  settleImportProblem(
    _: Root,
    { input }: MutationSettleImportProblemArgs,
    { actor }: GraphContext,
  ) {
    return payloadOf(this.repairs.settle(input, actor));
  }

  @Mutation()
  @SignedIn()
  startImport(_: Root, { input }: MutationStartImportArgs, { actor }: GraphContext) {
    return payloadOf(this.runs.start(input, actor));
  }

  @Mutation()
  @SignedIn()
  pauseImport(_: Root, { input }: MutationPauseImportArgs, { actor }: GraphContext) {
    return payloadOf(this.runs.pause(input.importId, actor));
  }

  @Mutation()
  @SignedIn()
  resumeImport(_: Root, { input }: MutationResumeImportArgs, { actor }: GraphContext) {
    return payloadOf(this.runs.resume(input.importId, actor));
  }

  @Mutation()
  @SignedIn()
  cancelImport(_: Root, { input }: MutationCancelImportArgs, { actor }: GraphContext) {
    return payloadOf(this.runs.cancel(input.importId, actor));
  }

  @Mutation()
  @SignedIn()
  async discardImport(_: Root, { input }: MutationDiscardImportArgs, context: GraphContext) {
    const { organisationId } = await this.imports.discard(input.importId, context.actor);
    const seller = await this.organisations.byId(context, organisationId);
    return { organisation: seller && this.organisations.parentOf(context, seller) };
  }
}

const payloadOf = async (run: Promise<ImportRun>) => ({ import: await run });
