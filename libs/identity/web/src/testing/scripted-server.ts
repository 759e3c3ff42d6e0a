import { jest } from '@jest/globals';

type Answer = object | Error;
type Script = Record<string, Answer | ((input: Record<string, unknown>) => Answer)>;

/** An expected failure, as the server words it. */
export class Refusal extends Error {
  constructor(
    readonly code: string,
    readonly field?: string,
  ) {
    super(code);
  }
}

/**
 * Stands in for `/graphql`: answers operations by their names. A plain `Error` is a server that
 * cannot be reached; an operation nobody scripted fails the test that asks for it.
 * @returns what has been asked, the oldest first
 */
export function scriptServer(script: Script): { name: string; input: unknown }[] {
  const asked: { name: string; input: unknown }[] = [];
  const answer = (_address: unknown, { body }: { body: string }) => {
    const { variables, extensions } = JSON.parse(body) as {
      variables: { input?: Record<string, unknown> };
      extensions: { persistedQuery: { sha256Hash: string } };
    };
    const name = names[extensions.persistedQuery.sha256Hash]!;
    const input = variables.input ?? {};
    asked.push({ name, input });
    const scripted = script[name];
    if (!scripted) throw new Error(`Nobody expected ${name}.`);
    const given = typeof scripted === 'function' ? scripted(input) : scripted;
    if (given instanceof Refusal) {
      const { code, field } = given;
      const errors = [{ message: code, extensions: { code, ...(field && { field }) } }];
      return Promise.resolve({ json: () => Promise.resolve({ data: null, errors }) });
    }
    if (given instanceof Error) return Promise.reject(given);
    return Promise.resolve({ json: () => Promise.resolve({ data: given }) });
  };
  globalThis.fetch = jest.fn(answer) as unknown as typeof fetch;
  return asked;
}

const names: Record<string, string> = {};

/** Tells the server which documents there are; clients send their hashes alone. */
export function knowDocuments(documents: Record<string, unknown>) {
  for (const [name, document] of Object.entries(documents)) {
    const hash = (document as { __meta__?: { hash: string } }).__meta__?.hash;
    if (hash) names[hash] = name.replace(/Document$/, '');
  }
}
