import {
  getNamedType,
  getNullableType,
  GraphQLError,
  isListType,
  isObjectType,
  isInterfaceType,
  Kind,
  type ASTVisitor,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/** Fields one answer may have, were every page full. */
export const maxCost = 25_000;
/** What a page holds at most, and so what a page of unknown length is taken to hold. */
const longestPage = 100;
/** What a list without pages is taken to hold. */
const usualList = 5;

/**
 * Counts the fields an answer can come to: pages inside pages multiply. Limits that only count the
 * text let a short document ask for millions.
 */
export function costRule(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation) {
      const root = context.getSchema().getRootType(operation.operation);
      const cost = root ? new Costs(context, operation).of(operation.selectionSet, root) : 0;
      if (cost <= maxCost) return;
      context.reportError(
        new GraphQLError(`This asks for too much: up to ${cost} fields, of ${maxCost} allowed.`, {
          nodes: operation,
        }),
      );
    },
  };
}

class Costs {
  readonly #fragments = new Map<string, number>();

  constructor(
    private readonly context: ValidationContext,
    private readonly operation: OperationDefinitionNode,
  ) {}

  of({ selections }: SelectionSetNode, parent: GraphQLNamedType): number {
    let cost = 0;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) cost += this.#field(selection, parent);
      else if (selection.kind === Kind.FRAGMENT_SPREAD)
        cost += this.#fragment(selection.name.value);
      else
        cost += this.of(
          selection.selectionSet,
          this.#type(selection.typeCondition?.name.value, parent),
        );
    }
    return cost;
  }

  /** Each fragment is counted once; one that contains itself is refused by another rule. */
  #fragment(name: string): number {
    const known = this.#fragments.get(name);
    if (known !== undefined) return known;
    this.#fragments.set(name, 0);
    const fragment = this.context.getFragment(name);
    const type = this.#type(fragment?.typeCondition.name.value);
    const cost = fragment && type ? this.of(fragment.selectionSet, type) : 0;
    this.#fragments.set(name, cost);
    return cost;
  }

  #field(node: FieldNode, parent: GraphQLNamedType | undefined): number {
    const name = node.name.value;
    if (name.startsWith('__')) return 0;
    const known = isObjectType(parent) || isInterfaceType(parent);
    const field = known ? parent.getFields()[name] : undefined;
    if (!field || !node.selectionSet) return 1;
    const each = this.of(node.selectionSet, getNamedType(field.type));
    return 1 + each * this.#timesOf(field, node);
  }

  #timesOf(field: GraphQLField<unknown, unknown>, node: FieldNode): number {
    const page = field.args.find(({ name }) => name === 'first');
    if (!page) return isListType(getNullableType(field.type)) ? usualList : 1;
    const given = node.arguments?.find(({ name }) => name.value === 'first')?.value;
    if (!given) return Number(page.defaultValue ?? longestPage);
    return given.kind === Kind.INT ? Math.min(Number(given.value), longestPage) : longestPage;
  }

  #type(name: string | undefined): GraphQLNamedType | undefined;
  #type(name: string | undefined, otherwise: GraphQLNamedType): GraphQLNamedType;
  #type(name: string | undefined, otherwise?: GraphQLNamedType) {
    return (name && this.context.getSchema().getType(name)) || otherwise;
  }
}
