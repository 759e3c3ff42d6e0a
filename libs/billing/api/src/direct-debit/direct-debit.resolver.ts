import { Mutation, Query, Resolver } from '@nestjs/graphql';
import type {
  MutationSealDirectDebitBatchArgs,
  QueryDirectDebitBatchesArgs,
} from '@stadtlive/contract';
import { SignedIn, type GraphContext } from '@stadtlive/identity-api';
import { requireOperator } from '../figures/operator.ts';
import { Batches } from './batches.service.ts';
import { BatchView } from './batch-view.ts';

@Resolver()
export class DirectDebitResolver {
  constructor(
    private readonly batches: Batches,
    private readonly view: BatchView,
  ) {}

  @Query()
  @SignedIn()
  directDebitBatches(_: unknown, { first }: QueryDirectDebitBatchesArgs, context: GraphContext) {
    requireOperator(context);
    return this.view.list(first);
  }

  @Mutation()
  @SignedIn()
  async sealDirectDebitBatch(
    _: unknown,
    { input }: MutationSealDirectDebitBatchArgs,
    context: GraphContext,
  ) {
    requireOperator(context);
    const { id } = await this.batches.seal(input.batchId);
    return { batch: await this.view.one(id) };
  }
}
