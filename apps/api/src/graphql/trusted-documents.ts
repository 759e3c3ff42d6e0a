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

/** The documents of our own screens, known by hash since the build and compiled when first asked for. */
export class TrustedDocuments {
  readonly #parsed = new Map<string, DocumentNode>();
  readonly #execute: Executor;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly texts: ReadonlyMap<string, string>,
  ) {
    this.#execute = compiling(schema, { trustLeaves: true });
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
    return [...this.texts.keys()];
  }

  textOf(hash: string): string | undefined {
    return this.texts.get(bare(hash));
  }

  has(hash: string): boolean {
    return this.texts.has(bare(hash));
  }

  /** @throws Error when the document does not fit the schema: then the build is broken */
  run(
    hash: string,
    variables: Record<string, unknown>,
    context: GraphContext,
  ): ExecutionResult | Promise<ExecutionResult> {
    const id = bare(hash);
    return this.#execute({ id, document: this.#document(id), variables, context });
  }

  #document(id: string): DocumentNode {
    const known = this.#parsed.get(id);
    if (known) return known;
    const document = parse(this.texts.get(id)!);
    const [fault] = validate(this.schema, document);
    if (fault)
      throw new Error(`The trusted document ${id} does not fit the schema: ${fault.message}`);
    this.#parsed.set(id, document);
    return document;
  }
}

const bare = (hash: string) => (hash.startsWith('sha256:') ? hash.slice('sha256:'.length) : hash);
