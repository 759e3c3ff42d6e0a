import type { GraphContext } from '@stadtlive/identity-api';
import { BREAK, GraphQLError, visit, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import { isSubscription, type Operation } from './executor.ts';

export type CompiledRun = (
  context: GraphContext,
  variables: Record<string, unknown>,
) => ExecutionResult | Promise<ExecutionResult>;

export interface Compilation {
  /** Compiled when seen for the n-th time. */
  readonly fromSighting: number;
  /**
   * Sends built-in scalars and enums as the resolvers give them. Checking each of them again costs a
   * third of an execution; the tests compare every such document with the checked answer.
   */
  readonly trustLeaves: boolean;
}

interface Sighting {
  count: number;
  run: CompiledRun | null;
}

const kept = 500;

/** The documents seen last, compiled from their n-th sighting on. */
export class CompiledDocuments {
  /** In order of last use. */
  readonly #seen = new Map<string, Sighting>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly how: Compilation,
  ) {}

  find({ id, document, operationName }: Operation): CompiledRun | null {
    const key = operationName ? `${id} ${operationName}` : id;
    const sighting = this.#seen.get(key) ?? { count: 0, run: null };
    this.#seen.delete(key);
    this.#seen.set(key, sighting);
    if (++sighting.count === this.how.fromSighting) {
      sighting.run = compile(this.schema, document, operationName, this.how);
    }
    if (this.#seen.size > kept) this.#seen.delete(this.#seen.keys().next().value!);
    return sighting.run;
  }
}

/** Null when the document cannot be compiled, or not without changing its meaning. */
function compile(
  schema: GraphQLSchema,
  document: Operation['document'],
  operationName: Operation['operationName'],
  { trustLeaves }: Compilation,
): CompiledRun | null {
  if (isSubscription(document, operationName) || hasVariableInsideInput(document)) return null;
  const compiled = compileQuery(schema, document, operationName ?? undefined, {
    disablingCapturingStackErrors: true,
    disableLeafSerialization: trustLeaves,
  });
  if (!isCompiledQuery(compiled)) return null;
  const query = compiled.query as (
    root: unknown,
    context: GraphContext,
    variables: Record<string, unknown>,
  ) => ExecutionResult | Promise<ExecutionResult>;
  return (context, variables) => {
    const result = query(undefined, context, variables);
    return result instanceof Promise ? result.then(withGenuineErrors) : withGenuineErrors(result);
  };
}

// graphql-jit's errors only look like GraphQLError; formatting would hide every one of their messages.
function withGenuineErrors(result: ExecutionResult): ExecutionResult {
  return result.errors ? { ...result, errors: result.errors.map(genuine) } : result;
}

function genuine(error: GraphQLError): GraphQLError {
  const { path, originalError, extensions, locations } = error;
  const options = { path, originalError, extensions };
  return Object.defineProperty(new GraphQLError(error.message, options), 'locations', {
    value: locations,
    enumerable: true,
  });
}

/**
 * graphql-jit passes null for a variable left out inside an inline input object. To an edit that
 * means "clear this" where "leave this" was meant.
 */
function hasVariableInsideInput(document: Operation['document']): boolean {
  let found = false;
  visit(document, {
    ObjectValue: (input) => {
      visit(input, {
        Variable: () => {
          found = true;
          return BREAK;
        },
      });
      return found ? BREAK : false;
    },
  });
  return found;
}
