import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { badInput } from '@stadtlive/kernel';
import { loaderOf, visitor, type Actor, type GraphContext } from '@stadtlive/identity-api';
import { currentCity, NoTenantError, type TenantConfig } from '@stadtlive/tenancy-api';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { serveSubscriptions } from './subscriptions.ts';

const cityOf = (slug: string) => ({ slug }) as TenantConfig;
let loadersMade = 0;
let lastTick = 0;

const cityNow = () => {
  try {
    return currentCity().slug;
  } catch (error) {
    if (error instanceof NoTenantError) return 'none';
    throw error;
  }
};

const schema = makeExecutableSchema({
  typeDefs: /* GraphQL */ `
    type Query { secret: String! }
    type Mutation { change: String! }
    type Tick { n: Int! bornIn: String! seenIn: String! by: String loader: Int! fails: String }
    type Subscription { ticks(upTo: Int! = 3): Tick! broken: Tick! }
  `,
  resolvers: {
    Query: { secret: () => 'secret' },
    Mutation: { change: () => 'changed' },
    Tick: {
      seenIn: async () => new Promise((done) => setImmediate(() => done(cityNow()))),
      by: (_: unknown, __: object, { actor }: GraphContext) => actor.accountId,
      loader: (_: unknown, __: object, context: GraphContext) =>
        loaderOf(context, 'L', () => ++loadersMade),
      fails: () => {
        throw badInput('n', 'Not this one.');
      },
    },
    Subscription: {
      ticks: {
        async *subscribe(_: unknown, { upTo }: { upTo: number }) {
          for (lastTick = 1; lastTick <= upTo; lastTick++) {
            yield { ticks: { n: lastTick, bornIn: cityNow() } };
          }
        },
      },
      broken: {
        subscribe: () => {
          throw new Error('password=hunter2');
        },
      },
    },
  },
});

let http: Server;
let stop: () => Promise<void>;
let port: number;

beforeAll(async () => {
  http = createServer();
  stop = serveSubscriptions(http, {
    path: '/graphql',
    schema,
    cities: { byHost: async (host) => (host.startsWith('moers.') ? cityOf('moers') : undefined) },
    actors: {
      ofCookies: async (cookies): Promise<Actor> =>
        cookies?.includes('rike') || (cookies?.includes('leaves') && lastTick <= 2)
          ? { accountId: `rike-of-${cityNow()}`, sessionId: 's', roles: [] }
          : visitor,
    },
  });
  await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
  port = (http.address() as AddressInfo).port;
});

afterAll(async () => {
  await stop();
  await new Promise((done) => http.close(done));
});

/** Everything one operation brings, until it ends. */
async function all(query: string, headers: Record<string, string> = {}, path = '/graphql') {
  class FromMoers extends WebSocket {
    constructor(url: string, protocol: string) {
      super(url, protocol, { headers: { host: 'moers.localhost', ...headers } });
    }
  }
  const client = createClient({
    url: `ws://127.0.0.1:${port}${path}`,
    webSocketImpl: FromMoers,
    retryAttempts: 0,
  });
  const received: any[] = [];
  await new Promise<void>((done) =>
    client.subscribe(
      { query },
      {
        next: (it) => received.push(it),
        error: (error) => done(void received.push({ error })),
        complete: () => done(),
      },
    ),
  );
  await client.dispose();
  return received;
}

test('every event is born and seen in the city of the host, by the person of the cookie, with fresh loaders', async () => {
  const received = await all('subscription { ticks { n bornIn seenIn by a: loader b: loader } }', {
    cookie: 'x=rike',
  });
  expect(received.map(({ data }) => data.ticks)).toEqual(
    [1, 2, 3].map((n) => ({
      n,
      bornIn: 'moers',
      seenIn: 'moers',
      by: 'rike-of-moers',
      a: n,
      b: n,
    })),
  );
});

test('who is signed out meanwhile hears nothing more; a visitor goes on', async () => {
  const query = 'subscription { ticks(upTo: 5) { n } }';
  lastTick = 0;
  const received = await all(query, { cookie: 'x=leaves' });
  expect(received.map(({ data }) => data.ticks.n)).toEqual([1, 2]);
  expect(await all(query)).toHaveLength(5);
});

test('questions and changes are refused here', async () => {
  for (const query of [
    '{ secret }',
    'mutation { change }',
    'query A { secret } subscription B { ticks { n } }',
  ]) {
    const [{ error }] = await all(query);
    expect(error[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(JSON.stringify(error)).not.toContain('"secret"}');
  }
});

test('wrong and excessive documents are refused as over HTTP', async () => {
  const many = Array.from({ length: 40 }, (_, i) => `a${i}: n`).join(' ');
  for (const query of [
    'subscription { ticks { colour } }',
    'subscription {',
    `subscription { ticks { ${many} } }`,
  ]) {
    const [first] = await all(query);
    expect({ query, ...first }).toMatchObject({
      error: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    });
  }
});

test('failures are told as over HTTP: expected ones in full, others by reference', async () => {
  const [{ errors }] = await all('subscription { ticks(upTo: 1) { fails } }');
  expect(errors[0]).toMatchObject({
    message: 'Not this one.',
    extensions: { code: 'BAD_USER_INPUT', field: 'n' },
  });
  const [broken] = await all('subscription { broken { n } }');
  expect(JSON.stringify(broken)).not.toContain('hunter2');
  expect(broken.errors[0].extensions).toMatchObject({
    code: 'INTERNAL_SERVER_ERROR',
    reference: expect.any(String),
  });
});

test('a foreign page, an unknown host and another path get no connection', async () => {
  const query = 'subscription { ticks { n } }';
  for (const [headers, path] of [
    [{ origin: 'https://evil.example' }, '/graphql'],
    [{ host: 'elsewhere.example' }, '/graphql'],
    [{}, '/other'],
  ] as const) {
    const received = await all(query, headers, path);
    expect(received).toEqual([{ error: expect.anything() }]);
  }
});
