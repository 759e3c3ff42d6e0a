import { readFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import type { FastifyInstance, FastifyRequest } from 'fastify';

export interface PageQuery {
  /** Name of one of the applications' documents. */
  readonly name: string;
  readonly variables: object;
}

export interface PageAnswer {
  readonly hash: string;
  readonly variables: object;
  /** Typed by whoever asked. */
  readonly data: unknown;
}

type Asking = IncomingHttpHeaders;

const manifest = new URL(
  '../../../../libs/web-client/src/graphql/persisted-documents.json',
  import.meta.url,
);

/** By what a browser tells itself from a robot. */
const told = ['user-agent', 'sec-purpose', 'purpose', 'x-moz'];

/** Asks the portal's own interface what a page needs, as the person who opened it. */
export class PageQueries {
  readonly #hashes: ReadonlyMap<string, string>;

  constructor(private readonly fastify: FastifyInstance) {
    const documents = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, string>;
    const nameOf = (text: string) => /\b(?:query|mutation|subscription)\s+(\w+)/.exec(text)![1]!;
    this.#hashes = new Map(Object.entries(documents).map(([hash, text]) => [nameOf(text), hash]));
  }

  ask(request: FastifyRequest, query: PageQuery): Promise<PageAnswer | null> {
    return this.#ask(query, request.headers);
  }

  /** As everybody sees it, whoever asks. */
  askAsVisitor({ headers }: FastifyRequest, query: PageQuery): Promise<PageAnswer | null> {
    return this.#ask(query, headers.host === undefined ? {} : { host: headers.host });
  }

  async #ask({ name, variables }: PageQuery, from: Asking): Promise<PageAnswer | null> {
    const hash = this.#hashes.get(name);
    if (!hash) throw new Error(`No document is called ${name}.`);
    const { host, cookie } = from;
    const asker = Object.fromEntries(
      told.flatMap((header) => (from[header] === undefined ? [] : [[header, from[header]]])),
    );
    const answer = await this.fastify.inject({
      method: 'POST',
      url: '/graphql',
      headers: {
        host,
        ...asker,
        ...(cookie && { cookie }),
        'content-type': 'application/json',
        'x-stadtlive': '1',
      },
      payload: { variables, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } },
    });
    const { data, errors } = answer.json<{ data?: unknown; errors?: unknown[] }>();
    return data && !errors ? { hash, variables, data } : null;
  }
}
