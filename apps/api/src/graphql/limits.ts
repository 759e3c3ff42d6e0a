import { ApolloArmor } from '@escape.tech/graphql-armor';
import type { ParseOptions, ValidationRule } from 'graphql';
import { costRule } from './cost.rule.ts';

/** Bytes of a request. */
export const bodyLimit = 200_000;

export const parseOptions: ParseOptions = { maxTokens: 2_000 };

/** How much one operation of a stranger may ask; the documents of our screens keep to it as well. */
export const validationRules: ValidationRule[] = [
  costRule,
  ...new ApolloArmor({
    maxDepth: { n: 12, ignoreIntrospection: true, flattenFragments: true },
    maxAliases: { n: 20 },
    maxDirectives: { n: 20 },
    // A tree of costs per depth says nothing about pages in pages; see cost.rule.ts.
    costLimit: { enabled: false },
    maxTokens: { enabled: false },
    blockFieldSuggestion: { enabled: false },
  }).protect().validationRules,
];
