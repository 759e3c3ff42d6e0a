import { readFile } from 'node:fs/promises';
import type { GraphContext } from '@stadtlive/identity-api';
import {
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { compiling, type Executor } from './executor.ts';

const manifest = new URL(
  '../../../../libs/web-client/src/graphql/persisted-documents.json',
  import.meta.url,
);

interface TrustedDocument {
  /** Its hash; also its name among the compiled. */
  readonly id: string;
  readonly text: string;
  parsed?: DocumentNode;
}

/** The documents of our own screens, known by hash since the build and compiled when first asked for. */
export class TrustedDocuments {
  /** By hash, once with and once without the name of the algorithm. */
  readonly #documents = new Map<string, TrustedDocument>();
  readonly #execute: Executor;

  constructor(
    private readonly schema: GraphQLSchema,
    texts: ReadonlyMap<string, string>,
  ) {
    this.#execute = compiling(schema, { trustLeaves: true });
    for (const [id, text] of texts) {
      const document = { id, text };
      this.#documents.set(id, document).set(`${algorithm}${id}`, document);
    }
  }

  static async read(schema: GraphQLSchema, file = manifest): Promise<TrustedDocuments> {
    const json = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return '{}';
      throw error;
    });
    const texts = Object.entries(JSON.parse(json) as Record<string, string>);
    return new TrustedDocuments(schema, new Map(texts.map(([hash, text]) => [bare(hash), text])));
  }

  get hashes(): string[] {
    return [...new Set(this.#documents.values())].map(({ id }) => id);
  }

  textOf(hash: string): string | undefined {
    return this.#documents.get(hash)?.text;
  }

  find(hash: string): TrustedDocument | undefined {
    return this.#documents.get(hash);
  }

  /** @throws Error when the document does not fit the schema: then the build is broken */
  run(
    document: TrustedDocument,
    variables: Record<string, unknown>,
    context: GraphContext,
  ): ExecutionResult | Promise<ExecutionResult> {
    document.parsed ??= this.#parsed(document);
    return this.#execute({ id: document.id, document: document.parsed, variables, context });
  }

  #parsed({ id, text }: TrustedDocument): DocumentNode {
    const document = parse(text);
    const [fault] = validate(this.schema, document);
    if (fault)
      throw new Error(`The trusted document ${id} does not fit the schema: ${fault.message}`);
    return document;
  }
}

const algorithm = 'sha256:';
const bare = (hash: string) => (hash.startsWith(algorithm) ? hash.slice(algorithm.length) : hash);
