import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { openPortal, type PortalClient, type TestPortal } from '@stadtlive/api/testing';
import { TrustedDocuments } from './trusted-documents.ts';

let portal: TestPortal;
let person: PortalClient;
const manifest = 'libs/web-client/src/graphql/persisted-documents.json';
const documents = new Map<string, { hash: string; text: string }>();

beforeAll(async () => {
  portal = await openPortal();
  person = portal.in('moers');
  const all = Object.entries(
    JSON.parse(await readFile(manifest, 'utf8')) as Record<string, string>,
  );
  for (const [hash, text] of all)
    documents.set(/\b(?:query|mutation|subscription)\s+(\w+)/.exec(text)![1]!, { hash, text });
});

afterAll(() => portal.close());

const byHash = (sha256Hash: string, variables?: unknown, accept = 'application/json') =>
  person
    .post('/graphql')
    .set('Accept', accept)
    .send({ variables, extensions: { persistedQuery: { version: 1, sha256Hash } } });

test('the hash is the SHA-256 of the text', () => {
  for (const { hash, text } of documents.values()) {
    expect(hash).toBe(`sha256:${createHash('sha256').update(text).digest('hex')}`);
  }
});

test('every question of our screens is answered by hash as by its text', async () => {
  const variables = {
    input: {},
    first: 5,
    slug: 'nirgends',
    id: '018f0000-0000-7000-8000-000000000000',
    text: 'Moers',
  };
  for (const [name, { hash, text }] of documents) {
    if (!/\bquery\s+\w+/.test(text)) continue;
    const trusted = await byHash(hash, variables);
    const { body } = await person
      .post('/graphql')
      .send({ query: text, variables, operationName: name });
    expect({ name, ...trusted.body }).toEqual({ name, ...body });
    expect(trusted.status).toBe(200);
  }
});

test('a mutation by hash signs in, sets the cookie and is refused like any other', async () => {
  const { email, password } = await person.register();
  const { hash } = [...documents.values()].find(({ text }) => text.includes('signIn('))!;
  const good = await byHash(hash, { input: { email, password } });
  expect(good.body.errors).toBeUndefined();
  expect(good.headers['set-cookie']?.[0]).toContain('stadtlive_session=');
  const bad = await byHash(hash, { input: { email, password: 'falsches Kennwort' } });
  expect(bad.body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
  const wrong = await byHash(hash, { input: { email } });
  expect(wrong.body.errors[0].extensions).toEqual({
    code: 'BAD_USER_INPUT',
    reason: 'BAD_USER_INPUT',
  });
  expect(wrong.body.data).toBeUndefined();
  const foreign = await byHash(hash, { input: { email, password } }).set(
    'Origin',
    'https://evil.example',
  );
  expect(foreign.status).toBe(403);
});

test('what is unknown or malformed is refused, and told so', async () => {
  const unknown = await byHash('0'.repeat(64));
  expect(unknown.body.errors[0].extensions).toEqual({
    code: 'BAD_USER_INPUT',
    reason: 'PERSISTED_QUERY_NOT_FOUND',
  });
  expect((await byHash('constructor')).body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
  const { hash } = [...documents.values()][0]!;
  for (const variables of [[], 'x', 7]) {
    const { status, body } = await byHash(hash, variables);
    expect([status, body.errors[0].extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
  }
});

test('a subscription by hash needs a WebSocket', async () => {
  const live = [...documents.values()].find(({ text }) => /\bsubscription\s+\w+/.test(text))!;
  for (const answer of [
    await byHash(live.hash, { id: 'x' }),
    await person.post('/graphql').send({ query: live.text, variables: { id: 'x' } }),
  ]) {
    expect(answer.body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
  }
});

test('the media type follows what the caller accepts', async () => {
  const modern = 'application/graphql-response+json, application/json';
  const { headers, status } = await byHash('0'.repeat(64), {}, modern);
  expect([status, headers['content-type']]).toEqual([
    400,
    'application/graphql-response+json; charset=utf-8',
  ]);
  expect((await byHash('0'.repeat(64))).headers['content-type']).toBe(
    'application/json; charset=utf-8',
  );
});

test('without a manifest there is nothing to trust; a document that does not fit is an error of the build', async () => {
  const { schema } = portal.app.get(GraphQLSchemaHost);
  const none = await TrustedDocuments.read(schema, new URL('file:///nowhere/at/all.json'));
  expect(none.hashes).toEqual([]);
  const wrong = new TrustedDocuments(schema, new Map([['a', '{ colour }']]));
  expect(() => wrong.run(wrong.find('a')!, {}, {} as never)).toThrow('does not fit the schema');
});
