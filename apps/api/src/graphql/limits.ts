import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { ParseOptions, ValidationRule } from 'graphql';

/** Bytes of a request. */
export const bodyLimit = 200_000;

export const parseOptions: ParseOptions = { maxTokens: 2_000 };

/**
 * How much one operation may ask. The most demanding screen needs depth 8 and a cost near 900;
 * the introspection query reaches depth 13.
 */
export const validationRules: ValidationRule[] = new ApolloArmor({
  maxDepth: { n: 14, ignoreIntrospection: true, flattenFragments: true },
  costLimit: { maxCost: 5_000, objectCost: 2, scalarCost: 1, depthCostFactor: 1.5 },
  maxAliases: { n: 20 },
  maxDirectives: { n: 20 },
  maxTokens: { enabled: false },
  blockFieldSuggestion: { enabled: false },
}).protect().validationRules;
