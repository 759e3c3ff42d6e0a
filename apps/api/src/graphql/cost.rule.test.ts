import { buildSchema, parse, validate } from 'graphql';
import { costRule } from './cost.rule.ts';

const schema = buildSchema(/* GraphQL */ `
  type Shop { name: String! tags: [String!]! goods(first: Int = 20): Goods! rivals: [Shop!]! }
  type Goods { nodes: [Good!]! total: Int! }
  type Good { title: String! shop: Shop! }
  type Query { shops(first: Int = 20): [Shop!]! shop: Shop! }
`);

const refused = (text: string) =>
  validate(schema, parse(text), [costRule]).map(({ message }) => message);
const goods = (first: string, inside: string) => `goods(first: ${first}) { nodes { ${inside} } }`;

test('pages in pages multiply', () => {
  expect(refused(`{ shops { name ${goods('20', 'title')} } }`)).toEqual([]);
  const nested = goods('100', `shop { ${goods('100', 'title')} }`);
  expect(refused(`{ shop { ${nested} } }`)[0]).toMatch(
    /^This asks for too much: up to \d+ fields, of 25000/,
  );
});

test('a variable length counts as the longest page, a missing one as its default', () => {
  const page = (length: string) =>
    `query ($n: Int) { shops${length} { ${goods('$n', 'title shop { name }')} } }`;
  expect(refused(page('(first: $n)'))).toHaveLength(1);
  expect(refused(page('(first: 2)'))).toEqual([]);
});

test('fragments count wherever they are spread, circles end', () => {
  const text = (times: number) =>
    `{ shops { ${goods('5', 'shop { ...S }')} } } fragment S on Shop { ${'a: rivals { b: rivals { name } } '.repeat(times)} }`;
  expect(refused(text(1))).toEqual([]);
  expect(refused(text(40))).toHaveLength(1);
  expect(refused('{ shop { ...A } } fragment A on Shop { rivals { ...A } }')).toEqual([]);
});

test('fields nobody knows are left to the rule that names them', () => {
  expect(refused('{ colour { x } shop { y { z } ...None } }')).toEqual([]);
});
