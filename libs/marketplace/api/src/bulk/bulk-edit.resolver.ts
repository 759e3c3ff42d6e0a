import { Mutation, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  MutationEditProductsArgs,
  MutationUndoEditArgs,
  ProductRefusalMessageArgs,
} from '@stadtlive/contract';
import { SignedIn, type GraphContext } from '@stadtlive/identity-api';
import { ProductAnswers } from '../product/product-answers.ts';
import { BulkEdit, type ProductRefusal } from './bulk-edit.service.ts';
import { UndoEdits } from './undo.service.ts';

type Root = undefined;

@Resolver('Mutation')
export class BulkEditResolver {
  constructor(
    private readonly bulk: BulkEdit,
    private readonly undos: UndoEdits,
    private readonly answers: ProductAnswers,
  ) {}

  @Mutation()
  @SignedIn()
  async editProducts(_: Root, { input }: MutationEditProductsArgs, context: GraphContext) {
    const { products, refusals, undoId } = await this.bulk.edit(input, context.actor);
    const shown = await this.answers.allChanged(Promise.resolve(products), context);
    return { products: shown, refusals, undoId };
  }

  @Mutation()
  @SignedIn()
  async undoEdit(_: Root, { input }: MutationUndoEditArgs, context: GraphContext) {
    const change = this.undos.undo(input.undoId, context.actor);
    return { products: await this.answers.allChanged(change, context) };
  }
}

@Resolver('ProductRefusal')
export class ProductRefusalResolver {
  @ResolveField()
  message({ message }: ProductRefusal, { locale }: ProductRefusalMessageArgs): string {
    return message[locale ?? 'DE'];
  }
}
