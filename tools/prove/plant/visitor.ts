import { Agent, request, type IncomingMessage } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly text: string;
}

export interface GraphqlError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

const agent = new Agent({ keepAlive: true });

/** Somebody with a browser of their own at one city's portal. */
export class Visitor {
  readonly #cookies = new Map<string, string>();

  readonly port: number;
  readonly city: string;

  constructor(port: number, city: string) {
    this.port = port;
    this.city = city;
  }

  /** The same browser, its cookies carried by force to another city's host. */
  at(city: string): Visitor {
    const there = new Visitor(this.port, city);
    for (const [name, value] of this.#cookies) there.#cookies.set(name, value);
    return there;
  }

  /** Drops all cookies. */
  forget(): void {
    this.#cookies.clear();
  }

  async graphql(query: string, variables: object = {}) {
    const { text } = await this.post('/graphql', { query, variables });
    return JSON.parse(text) as {
      data?: Record<string, any> | null;
      errors?: readonly GraphqlError[];
    };
  }

  /** The data of an operation that has to succeed. */
  async data(query: string, variables: object = {}): Promise<Record<string, any>> {
    const { data, errors } = await this.graphql(query, variables);
    if (errors || !data) throw new Error(`${query.slice(0, 120)}: ${JSON.stringify(errors)}`);
    return data;
  }

  get(path: string): Promise<Answer> {
    return this.#send('GET', path, {});
  }

  post(path: string, body: object): Promise<Answer> {
    return this.#send(
      'POST',
      path,
      { 'content-type': 'application/json' },
      Buffer.from(JSON.stringify(body)),
    );
  }

  /** @returns the picture's id */
  upload(file: Buffer, alt: string): Promise<string> {
    const form = new FormData();
    form.set('alt', alt);
    form.set('file', new Blob([new Uint8Array(file)], { type: 'image/jpeg' }), `${alt}.jpg`);
    return this.#sendForm('/medien', form);
  }

  /** @returns the import's id */
  sendTable(organisationId: string, table: string | Buffer, name: string): Promise<string> {
    const form = new FormData();
    form.set('organisationId', organisationId);
    form.set('file', new Blob([table as BlobPart], { type: 'text/csv' }), `${name}.csv`);
    return this.#sendForm('/einlesen', form);
  }

  async #sendForm(path: string, form: FormData): Promise<string> {
    const coded = new Response(form);
    const body = Buffer.from(await coded.arrayBuffer());
    const type = coded.headers.get('content-type')!;
    const answer = await this.#send(
      'POST',
      path,
      { 'content-type': type, 'x-stadtlive': '1' },
      body,
    );
    if (answer.status !== 201) throw new Error(`The upload was refused: ${answer.text}`);
    return (JSON.parse(answer.text) as { id: string }).id;
  }

  get headers() {
    return {
      host: `${this.city}.localhost:${this.port}`,
      cookie: [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
    };
  }

  #send(method: string, path: string, extra: object, body?: Buffer): Promise<Answer> {
    const headers = {
      ...this.headers,
      ...(body && { 'content-length': body.length }),
      ...extra,
    };
    return new Promise((done, failed) => {
      const call = request(
        { agent, host: '127.0.0.1', port: this.port, method, path, headers },
        (response) => {
          this.#keepCookies(response);
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('end', () =>
            done({ status: response.statusCode ?? 0, text: Buffer.concat(parts).toString() }),
          );
        },
      );
      call.on('error', failed);
      call.end(body);
    });
  }

  #keepCookies({ headers }: IncomingMessage): void {
    for (const line of headers['set-cookie'] ?? []) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (name) this.#cookies.set(name, value ?? '');
    }
  }
}
