import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { jest } from '@jest/globals';
import { openPortal, type PortalClient, type TestPortal } from '@stadtlive/api/testing';
import { Accounts } from '@stadtlive/identity-api';

let portal: TestPortal;
let moers: PortalClient;
let port: number;

beforeAll(async () => {
  portal = await openPortal();
  moers = portal.in('moers');
  port = (portal.app.getHttpServer().address() as AddressInfo).port;
});

afterAll(() => portal.close());

/** Sends exactly these bytes. */
const send = (body: string | Buffer, headers: Record<string, string> = {}) =>
  new Promise<{ status: number; code?: string; body: string }>((done, failed) => {
    const sent = request({
      port,
      path: '/graphql',
      method: 'POST',
      headers: {
        host: 'moers.localhost',
        'content-type': 'application/json',
        ...headers,
      },
    });
    sent.on('error', failed).on('response', async (answer) => {
      const got = await text(answer);
      done({
        status: answer.statusCode!,
        code: JSON.parse(got).errors?.[0]?.extensions.code,
        body: got,
      });
    });
    sent.end(body);
  });

const json = (value: unknown) => JSON.stringify(value);
const textOf = (length: number) => 'ä'.repeat(length / 2);

test.each([
  ['no JSON', 'query { city { slug } }'],
  ['half of it', '{"query": "{ city'],
  ['nothing', ''],
  ['a list of operations', json([{ query: '{ city { slug } }' }, { query: '{ city { slug } }' }])],
  ['a text', '"query"'],
  ['null', 'null'],
  ['no query', '{}'],
  ['a query that is a number', json({ query: 7 })],
  ['variables that are a list', json({ query: '{ city { slug } }', variables: [] })],
  [
    'bytes that are not UTF-8',
    Buffer.concat([
      Buffer.from('{"query":"{ city { slug } }", "x":"'),
      Buffer.from([0xc3, 0x28]),
      Buffer.from('"}'),
    ]),
  ],
  ['a NUL byte', '{"query":"{ city { slug } }", "x":"\0"}'],
  [
    'an escaped NUL',
    '{"query":"query($i:SearchInput!){search(input:$i){totalCount}}","variables":{"i":{"text":"a\\u0000b"}}}',
  ],
  [
    'a NUL escaped inside the document',
    json({ query: '{ search(input: { text: "a\\u0000b" }) { totalCount } }' }),
  ],
  [
    'a NUL escaped the other way',
    json({ query: '{ search(input: { text: "\\u{0}" }) { totalCount } }' }),
  ],
  ['a poisoned prototype', '{"query":"{ city { slug } }","__proto__":{"admin":true}}'],
  ['a thousand braces', json({ query: '{'.repeat(1000) })],
  ['a hundred thousand brackets', '['.repeat(100_000)],
])('%s is refused as bad input', async (_, body) => {
  const { status, code } = await send(body);
  expect(code).toBe('BAD_USER_INPUT');
  expect([200, 400]).toContain(status);
});

test('a backslash before u0000 is only text', async () => {
  const { status, body } = await send(
    '{"query":"{ city { slug } }","variables":{"x":"\\\\u0000"}}',
  );
  expect([status, JSON.parse(body).data.city.slug]).toEqual([200, 'moers']);
});

test('100 kB of text reach the question, which refuses them; 200 kB do not get in', async () => {
  const query = 'query ($input: SearchInput!) { search(input: $input) { totalCount } }';
  const asked = await send(json({ query, variables: { input: { text: textOf(100_000) } } }));
  expect([asked.status, asked.code]).toEqual([200, 'BAD_USER_INPUT']);
  const large = await send(json({ query, variables: { input: { text: textOf(300_000) } } }));
  expect([large.status, large.code]).toEqual([413, 'BAD_USER_INPUT']);
});

test.each([
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/json',
])('a form cannot send an operation as %s', async (type) => {
  const { status, code } = await send(json({ query: 'mutation { signOut { signedOut } }' }), {
    'content-type': type,
  });
  expect([status, code]).toEqual([415, 'BAD_USER_INPUT']);
});

test.each([
  [
    'depth',
    `{ organisation(slug: "x") { ${'products(first: 1) { edges { node { organisation { '.repeat(3)} name ${'} } } }'.repeat(3)} } }`,
  ],
  [
    'cost',
    '{ search(input: {}, first: 100) { edges { node { ... on Organisation { products(first: 100) { edges { node { title } } } } } } } }',
  ],
  ['aliases', `{ ${Array.from({ length: 30 }, (_, i) => `a${i}: city { slug }`).join(' ')} }`],
  ['directives', `{ city { slug ${'@include(if: true)'.repeat(30)} } }`],
  ['tokens', `{ city { ${'slug '.repeat(3000)} } }`],
  ['circles', '{ city { ...A } } fragment A on City { ...B } fragment B on City { ...A }'],
])('too much of %s is refused', async (_, query) => {
  const { data, errors } = await moers.query(query);
  expect(data).toBeUndefined();
  expect(errors?.[0]?.extensions['code']).toBe('BAD_USER_INPUT');
});

test('GET answers questions and never changes anything', async () => {
  const get = (query: string, headers: Record<string, string> = {}) =>
    moers.get('/graphql').query({ query }).set(headers);
  expect((await get('{ city { slug } }')).body.data).toEqual({ city: { slug: 'moers' } });
  const { status, body } = await get('mutation { signOut { signedOut } }');
  expect([status, body.errors[0].extensions.code]).toEqual([405, 'BAD_USER_INPUT']);
  const foreign = await get('{ city { slug } }', { 'sec-fetch-site': 'cross-site' });
  expect([foreign.status, foreign.body.errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  expect((await get('{ search(input: { text: "\0" }) { totalCount } }')).status).toBe(400);
});

test('what nobody expected is told by a reference only; the log has the rest', async () => {
  const person = portal.in('moers');
  await person.register();
  const broken = jest.spyOn(portal.app.get(Accounts), 'byId');
  broken.mockRejectedValue(new Error('relation "account" does not exist at 10.0.0.5'));
  const logged = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  const { body } = await person.post('/graphql').send({ query: '{ city { slug } viewer { id } }' });
  const log = logged.mock.calls.join('');
  jest.restoreAllMocks();
  expect(body.data).toEqual({ city: { slug: 'moers' }, viewer: null });
  expect(body.errors).toEqual([
    {
      message: 'Internal server error',
      locations: [{ line: 1, column: 17 }],
      path: ['viewer'],
      extensions: {
        code: 'INTERNAL_SERVER_ERROR',
        reference: expect.stringMatching(/^[0-9a-f]{8}$/),
      },
    },
  ]);
  expect(log).toContain(body.errors[0].extensions.reference);
  expect(log).toContain('does not exist at 10.0.0.5');
});

test('wrong documents and variables are told with their place', async () => {
  const { errors } = await moers.query('{ city { slug colour } }');
  expect(errors?.[0]).toMatchObject({
    message: expect.stringContaining('Cannot query field "colour"'),
    locations: [{ line: 1, column: 15 }],
    extensions: { code: 'BAD_USER_INPUT', reason: 'GRAPHQL_VALIDATION_FAILED' },
  });
  const coerced = await moers.query(
    'query ($input: SearchInput!) { search(input: $input) { totalCount } }',
    { input: { radiusKm: 'NaN' } },
  );
  expect(coerced.errors?.[0]?.extensions).toEqual({
    code: 'BAD_USER_INPUT',
    reason: 'BAD_USER_INPUT',
  });
});
