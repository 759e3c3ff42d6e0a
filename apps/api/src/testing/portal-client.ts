import { randomUUID } from 'node:crypto';
import type { Server } from 'node:http';
import supertest from 'supertest';

export interface Answer<Data = any> {
  readonly data: Data;
  readonly errors?: readonly {
    message: string;
    extensions: Record<string, any>;
    path?: string[];
  }[];
}

/** One person with a browser, at one city's address. */
export class PortalClient {
  readonly agent: ReturnType<typeof supertest.agent>;

  constructor(
    server: Server,
    readonly host: string,
  ) {
    this.agent = supertest.agent(server);
  }

  get(path: string) {
    return this.agent.get(path).set('Host', this.host);
  }

  post(path: string) {
    return this.agent.post(path).set('Host', this.host);
  }

  /** The whole answer of one GraphQL operation; never throws on GraphQL errors. */
  async query<Data = any>(query: string, variables: object = {}): Promise<Answer<Data>> {
    const { body } = await this.post('/graphql').send({ query, variables });
    return body as Answer<Data>;
  }

  /** The data of one operation that must succeed. */
  async data<Data = any>(query: string, variables: object = {}): Promise<Data> {
    const answer = await this.query<Data>(query, variables);
    if (answer.errors) throw new Error(JSON.stringify(answer.errors, null, 2));
    return answer.data;
  }

  /** The code of the first error of an operation that must fail. */
  async refusal(query: string, variables: object = {}): Promise<string | undefined> {
    return (await this.query(query, variables)).errors?.[0]?.extensions['code'];
  }

  /** Registers a fresh person and stays signed in. */
  async register(
    displayName = 'Testperson',
  ): Promise<{ id: string; email: string; password: string }> {
    const email = `${randomUUID()}@test.example`;
    const password = 'ein langes Kennwort';
    const { registerAccount } = await this.data(
      `mutation ($input: RegisterAccountInput!) { registerAccount(input: $input) { viewer { id } } }`,
      { input: { email, password, displayName } },
    );
    return { id: registerAccount.viewer.id, email, password };
  }
}
