import { makeExecutableSchema } from '@graphql-tools/schema';
import { badInput } from '@stadtlive/kernel';
import type { GraphContext } from '@stadtlive/identity-api';
import { parse, type ExecutionResult } from 'graphql';
import { CompiledDocuments } from './compiled-documents.ts';
import { compiling, executorFor, interpreting, type Operation } from './executor.ts';

const typeDefs = /* GraphQL */ `
  scalar DateTime
  enum Sort {
    NEAR
    CHEAP
  }
  enum Kind {
    SHOP
    CLUB
  }
  input Filter {
    text: String
    sort: Sort = NEAR
    near: Point
    kinds: [Kind!] = [SHOP]
    onlyOpen: Boolean = false
  }
  input Strict {
    must: Boolean! = false
  }
  input Point {
    lat: Float!
    lon: Float! = 6.6
  }
  interface Named {
    name: String!
  }
  type Shop implements Named {
    name: String!
    kind: Kind!
    owner: Person
    products(first: Int = 2): [Product!]!
  }
  type Club implements Named {
    name: String!
    members: Int!
    founded: DateTime
  }
  type Person {
    name: String!
    fails: String
    secret: String!
  }
  type Product {
    id: ID!
    title: String!
    price: Int
    shop: Shop!
  }
  union Listing = Shop | Club | Product
  type Query {
    search(filter: Filter!, first: Int = 3): [Listing!]!
    echo(filter: Filter): String!
    given(a: Int, b: Int = 1, filter: Filter, strict: Strict): String!
    shop(id: ID!): Shop
    now: DateTime!
    wrongEnum: Sort
    wrongInt: Int
    matrix: [[Int!]]
    nothing: String
    idOfNumber: ID
  }
  type Subscription {
    ticks: Int!
  }
  type Mutation {
    add(by: Int! = 1): Int!
    fail: Int!
  }
`;

let counter = 0;
const later = <T>(value: T) => new Promise<T>((done) => setImmediate(done, value));
const shop = (name: string) => ({ type: 'Shop', name, kind: 'SHOP' });

const resolvers = {
  Listing: { __resolveType: (it: { type: string }) => it.type },
  Named: { __resolveType: (it: { type: string }) => it.type },
  Query: {
    search: (_: unknown, { first }: { first: number }) =>
      later(
        [
          shop('Rad & Tat'),
          { type: 'Club', name: 'TuS', members: 3, founded: new Date(0) },
          { type: 'Product', id: 'p7', title: 'Rad' },
        ].slice(0, first),
      ),
    echo: (_: unknown, { filter }: { filter: unknown }) => JSON.stringify(filter ?? null),
    given: (_: unknown, args: object) => JSON.stringify(Object.entries(args).sort()),
    shop: (_: unknown, { id }: { id: string }) => {
      if (id === 'bad') throw badInput('id', 'No such id.');
      if (id === 'gone') return null;
      return later(shop(id));
    },
    now: () => new Date(0),
    wrongEnum: () => 'SIDEWAYS',
    wrongInt: () => 'many',
    idOfNumber: () => 7,
    matrix: () => [[1, 2], [3, null], null],
  },
  Mutation: {
    add: async (_: unknown, { by }: { by: number }) => later((counter += by)),
    fail: () => {
      throw new Error('broken');
    },
  },
  Shop: {
    owner: () => ({ name: 'Oda', secret: null }),
    products: (_: unknown, { first }: { first: number }) =>
      Array.from({ length: first }, (_it, i) =>
        later({ id: `p${i}`, title: `P${i}`, price: i ? i : null }),
      ),
  },
  Person: {
    fails: () => {
      throw new Error('inside');
    },
  },
  Product: { shop: () => later(shop('Rad & Tat')) },
};

const schema = makeExecutableSchema({ typeDefs, resolvers });
const context = () => ({ loaders: new Map() }) as unknown as GraphContext;
const operation = (text: string, variables?: object, operationName?: string): Operation => ({
  id: text,
  document: parse(text),
  variables: variables as Operation['variables'],
  operationName,
  context: context(),
});
const told = ({ data, errors }: ExecutionResult) =>
  JSON.parse(
    JSON.stringify({ data, errors: errors?.map((e) => JSON.stringify(e.toJSON())).sort() }),
  );

const searchAll = `query ($filter: Filter!, $first: Int) { search(filter: $filter, first: $first) {
  __typename ... on Named { name } ... on Shop { kind owner { name } products { id title price shop { name } } }
  ... on Club { members founded } ... on Product { id title } } }`;

const corpus: [string, string, object?, string?][] = [
  ['a union of everything', searchAll, { filter: {} }],
  ['an argument from a variable', searchAll, { filter: {}, first: 1 }],
  ['a required variable left out', searchAll, {}],
  ['an unknown field of an input', searchAll, { filter: { colour: 'red' } }],
  ['a wrong enum in an input', searchAll, { filter: { sort: 'FAR' } }],
  ['null where none may be', searchAll, { filter: null }],
  ['an input left out', 'query ($f: Filter) { echo(filter: $f) }'],
  ['an empty input takes its defaults', 'query ($f: Filter) { echo(filter: $f) }', { f: {} }],
  ['nested defaults', 'query ($f: Filter) { echo(filter: $f) }', { f: { near: { lat: 51.4 } } }],
  [
    'null beside a default',
    'query ($f: Filter) { echo(filter: $f) }',
    { f: { sort: null, kinds: null } },
  ],
  ['a required input with a default', 'query ($s: Strict) { given(strict: $s) }', { s: {} }],
  [
    'null for a required input with default',
    'query ($s: Strict) { given(strict: $s) }',
    { s: { must: null } },
  ],
  ['one value for a list', 'query ($f: Filter) { echo(filter: $f) }', { f: { kinds: 'CLUB' } }],
  ['an inline input', '{ echo(filter: { text: "ä\\u00e4", near: { lat: 1 } }) }'],
  [
    'an input mixed from variables',
    'query ($t: String, $s: Sort = CHEAP) { echo(filter: { text: $t, sort: $s }) }',
  ],
  [
    'arguments left out by their variables',
    'query ($a: Int, $b: Int, $f: Filter) { given(a: $a, b: $b, filter: $f) }',
  ],
  [
    'arguments that are null',
    'query ($a: Int, $b: Int) { given(a: $a, b: $b) }',
    { a: null, b: null },
  ],
  [
    'a variable inside a list inside an input',
    'query ($k: Kind!) { given(filter: { kinds: [$k, CLUB] }) }',
    { k: 'SHOP' },
  ],
  ['a variable default', 'query ($s: Sort = CHEAP) { echo(filter: { sort: $s }) }', { s: null }],
  [
    'a float for an integer',
    'query ($n: Int) { search(filter: {}, first: $n) { __typename } }',
    { n: 1.5 },
  ],
  [
    'an integer beyond 32 bits',
    'query ($n: Int) { search(filter: {}, first: $n) { __typename } }',
    { n: 2 ** 40 },
  ],
  ['an object for a text', 'query ($f: Filter) { echo(filter: $f) }', { f: { text: {} } }],
  ['an expected failure', '{ shop(id: "bad") { name } }'],
  ['nothing there', '{ shop(id: "gone") { name } nothing }'],
  [
    'a null climbing to the next nullable field',
    '{ shop(id: "a") { name owner { name secret } } }',
  ],
  ['a failure in a field', '{ shop(id: "a") { owner { fails } } }'],
  [
    'aliases and fragments',
    'query { a: shop(id: "a") { ...S } b: shop(id: "b") { ...S } } fragment S on Shop { name two: products(first: 1) { id } }',
  ],
  [
    'directives',
    'query ($yes: Boolean!, $no: Boolean = false) { now @include(if: $yes) nothing @skip(if: $yes) wrong: echo @include(if: $no) }',
    { yes: true },
  ],
  ['a directive without its variable', 'query ($yes: Boolean!) { now @include(if: $yes) }'],
  ['an enum no one knows', '{ wrongEnum now }'],
  ['an integer that is none', '{ wrongInt now }'],
  ['an id given as a number', '{ idOfNumber }'],
  ['nulls in nested lists', '{ matrix }'],
  ['a named operation', 'query A { now } query B { echo }', {}, 'B'],
  ['no operation of that name', 'query A { now } query B { echo }', {}, 'C'],
  ['a subscription, which has no place here', 'subscription { ticks }'],
  [
    'introspection',
    '{ __schema { queryType { name } types { name kind } } __type(name: "Filter") { inputFields { name defaultValue } } }',
  ],
  ['only a type name', '{ __typename }'],
];

test.each(corpus)('both executors agree on %s', async (...[, text, variables, name]) => {
  const expected = told(await interpreting(schema)(operation(text, variables, name)));
  const compiled = compiling(schema, { fromSighting: 1 });
  expect(told(await compiled(operation(text, variables, name)))).toEqual(expected);
  expect(told(await compiled(operation(text, variables, name)))).toEqual(expected);
});

const ofWrongLeaves = [
  'an enum no one knows',
  'an integer that is none',
  'an id given as a number',
];

test.each(corpus.filter(([name]) => !ofWrongLeaves.includes(name)))(
  'trusting its leaves, the compiled one still agrees on %s',
  async (...[, text, variables, name]) => {
    const expected = told(await interpreting(schema)(operation(text, variables, name)));
    const compiled = compiling(schema, { trustLeaves: true });
    expect(told(await compiled(operation(text, variables, name)))).toEqual(expected);
  },
);

test('a mutation runs its fields in order, and once, also when one fails', async () => {
  const compiled = compiling(schema, { fromSighting: 1 });
  counter = 0;
  const text = 'mutation ($n: Int!) { a: add b: add(by: $n) c: add }';
  expect(told(await compiled(operation(text, { n: 10 }))).data).toEqual({ a: 1, b: 11, c: 12 });
  await compiled(operation('mutation { add fail }'));
  expect(counter).toBe(13);
  expect(told(await compiled(operation(text, {}))).data).toBeUndefined();
  expect(counter).toBe(13);
});

test('a document is compiled when it comes back, and only the last ones are kept', () => {
  const documents = new CompiledDocuments(schema, { fromSighting: 2, trustLeaves: false });
  const asked = operation('{ now }');
  expect(documents.find(asked)).toBeNull();
  expect(documents.find(asked)).toBeInstanceOf(Function);
  for (let i = 0; i < 600; i++) documents.find({ ...asked, id: String(i) });
  expect(documents.find(asked)).toBeNull();
});

test('the comparing executor of the tests does compare', async () => {
  let turn = 0;
  const fickle = makeExecutableSchema({
    typeDefs: 'type Query { turn: Int }',
    resolvers: { Query: { turn: () => ++turn } },
  });
  await expect(executorFor(fickle, 'compared')(operation('{ turn }'))).rejects.toThrow(
    'The executors differ',
  );
  expect(told(await executorFor(schema, 'compared')(operation('{ now }'))).data).toEqual({
    now: '1970-01-01T00:00:00.000Z',
  });
});
