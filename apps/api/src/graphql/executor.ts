import { isDeepStrictEqual } from 'node:util';
import type { GraphContext } from '@stadtlive/identity-api';
import {
  execute,
  getOperationAST,
  GraphQLError,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { CompiledDocuments, type Compilation } from './compiled-documents.ts';

export interface Operation {
  /** Hash of the document's text. */
  readonly id: string;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | null | undefined;
  readonly context: GraphContext;
}

export type Executor = (operation: Operation) => ExecutionResult | Promise<ExecutionResult>;
export type ExecutorKind = 'jit' | 'reference' | 'compared';

export function executorFor(schema: GraphQLSchema, kind: ExecutorKind): Executor {
  if (kind === 'jit') return compiling(schema, { fromSighting: 2 });
  if (kind === 'reference') return interpreting(schema);
  return comparing(interpreting(schema), compiling(schema, { fromSighting: 1 }));
}

export const interpreting =
  (schema: GraphQLSchema): Executor =>
  async ({ document, operationName, variables, context }) => {
    if (isSubscription(document, operationName)) return subscriptionRefused();
    const result = await execute({
      schema,
      document,
      operationName: operationName ?? null,
      variableValues: variables ?? {},
      contextValue: context,
    });
    return result.data === undefined ? asBadInput(result) : result;
  };

const badInput = { code: 'BAD_USER_INPUT' };

const subscriptionRefused = (): ExecutionResult => ({
  errors: [new GraphQLError('Subscriptions need a WebSocket.', { extensions: badInput })],
});

/** Nothing has run: the variables do not fit. */
const asBadInput = ({ errors }: ExecutionResult): ExecutionResult => ({
  errors: errors!.map(
    (error) => new GraphQLError(error.message, { nodes: error.nodes, extensions: badInput }),
  ),
});

export const isSubscription = (document: DocumentNode, name: Operation['operationName']): boolean =>
  getOperationAST(document, name)?.operation === 'subscription';

/** Compiles a document once it has come back: whoever asks something unique pays no compilation. */
export function compiling(schema: GraphQLSchema, how: Partial<Compilation>): Executor {
  const documents = new CompiledDocuments(schema, { fromSighting: 1, trustLeaves: false, ...how });
  const interpret = interpreting(schema);
  return (operation) => {
    const run = documents.find(operation);
    if (!run) return interpret(operation);
    // Without data nothing has run yet: the variables did not fit, or only graphql-jit thinks so.
    const checked = (result: ExecutionResult) =>
      result.data === undefined ? interpret(operation) : result;
    const result = run(operation.context, operation.variables ?? {});
    return result instanceof Promise ? result.then(checked) : checked(result);
  };
}

/** For tests: queries run through both, and must answer the same. A mutation runs once, compiled. */
function comparing(reference: Executor, compiled: Executor): Executor {
  return async (operation) => {
    const { document, operationName } = operation;
    if (getOperationAST(document, operationName)?.operation !== 'query') return compiled(operation);
    const context = { ...operation.context, loaders: new Map() };
    const expected = comparable(await reference({ ...operation, context }));
    const result = await compiled(operation);
    const actual = comparable(result);
    if (isDeepStrictEqual(actual, expected)) return result;
    throw new Error(`The executors differ: ${JSON.stringify({ expected, actual }, null, 1)}`);
  };
}

function comparable({ data, errors }: ExecutionResult): unknown {
  const sorted = errors?.map((error) => JSON.stringify(error.toJSON())).sort();
  return JSON.parse(JSON.stringify({ data, errors: sorted }));
}
