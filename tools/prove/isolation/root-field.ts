import { readFile } from 'node:fs/promises';
import {
  buildSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { makeInput, type Making } from '../plant/input-maker.ts';
import type { Visitor } from '../plant/visitor.ts';

export type Root = 'query' | 'mutation' | 'subscription';

/** How deep is asked, the deepest first: what is too much for the limits is asked for less. */
const depths = [3, 2, 1, 0];

/** A root field of the contract, asked for everything it can tell. */
export interface RootField {
  readonly root: Root;
  readonly name: string;
  /** The deepest first. */
  readonly documents: readonly string[];
  /** Type of what it answers. */
  readonly leadsTo: string;
  /** @throws MissingId when it needs an id that nothing has brought forth */
  variables(making: Making): Record<string, unknown>;
}

export async function readRootFields(file = 'apps/api/schema.graphql'): Promise<RootField[]> {
  const schema = buildSchema(await readFile(file, 'utf8'));
  const roots: [Root, ReturnType<GraphQLSchema['getQueryType']>][] = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ];
  return roots.flatMap(([root, type]) =>
    Object.values(type?.getFields() ?? {}).map((field) => rootField(schema, root, field)),
  );
}

function rootField(schema: GraphQLSchema, root: Root, field: GraphQLField<unknown, unknown>) {
  const { name, args } = field;
  const declared = args.map((one) => `$${one.name}: ${one.type}`).join(', ');
  const given = args.map((one) => `${one.name}: $${one.name}`).join(', ');
  const call = args.length > 0 ? `${name}(${given})` : name;
  const documents = depths.map((depth) => {
    const selection = everythingOf(schema, getNamedType(field.type), depth);
    return `${root} ${declared && `(${declared})`} { ${call} ${selection} }`;
  });
  const leadsTo = getNamedType(field.type).name;
  return {
    root,
    name,
    documents,
    leadsTo,
    variables: (making: Making) => variablesOf(field, leadsTo, making),
  };
}

/** As inputs are made: the arguments of a field are an input in all but name. */
function variablesOf(
  { name, args }: GraphQLField<unknown, unknown>,
  leadsTo: string,
  making: Making,
): Record<string, unknown> {
  const stem = `${leadsTo.charAt(0).toLowerCase()}${leadsTo.slice(1)}Id`;
  const fields = args
    .filter(({ name: argument }) => !['first', 'after'].includes(argument))
    .map((one): [string, GraphQLInputField] => [
      one.name === 'id' ? stem : one.name,
      { ...one, name: one.name === 'id' ? stem : one.name } as unknown as GraphQLInputField,
    ]);
  const type = { name: leadsTo, getFields: () => Object.fromEntries(fields) };
  const made = makeInput(type as never, name, making);
  if (args.some((one) => one.name === 'first')) made['first'] = 3;
  // Pages have addresses; the newest, as with ids.
  if ('slug' in made) made['slug'] = making.ids.get(`${leadsTo}.slug`)?.at(-1) ?? made['slug'];
  if (!(stem in made)) return made;
  const { [stem]: id, ...others } = made;
  return { ...others, id };
}

/** Asks as deep as the limits allow. */
export async function ask(visitor: Visitor, { documents }: RootField, variables: object) {
  for (const query of documents) {
    const answer = await visitor.post('/graphql', { query, variables });
    if (!answer.text.includes('GRAPHQL_VALIDATION_FAILED')) return { ...answer, isAsked: true };
  }
  return { status: 0, text: '', isAsked: false };
}

/**
 * All leaves, and what lies below them.
 * @param renamed fields of a member of a union that another member has with another type
 */
function everythingOf(
  schema: GraphQLSchema,
  type: GraphQLNamedOutputType,
  depth: number,
  renamed: ReadonlySet<string> = new Set(),
): string {
  if (isUnionType(type) || isInterfaceType(type)) {
    const members = schema.getPossibleTypes(type);
    const clashes = clashesOf(members);
    const parts = members.map(
      (one) => `... on ${one.name} ${everythingOf(schema, one, depth - 1, clashes)}`,
    );
    return `{ __typename ${parts.join(' ')} }`;
  }
  if (!isObjectType(type)) return '';
  const inner = Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some(({ type: needed }) => String(needed).endsWith('!'))) return [];
    const leads = getNamedType(field.type);
    const few = field.args.some(({ name }) => name === 'first') ? '(first: 3)' : '';
    const alias = renamed.has(field.name) ? `${type.name}_${field.name}: ` : '';
    const call = `${alias}${field.name}${few}`;
    if (isLeafType(leads)) return [call];
    if (depth <= 0) return [];
    return [`${call} ${everythingOf(schema, leads, depth - 1)}`];
  });
  return `{ __typename ${inner.join(' ')} }`;
}

function clashesOf(members: readonly GraphQLObjectType[]): ReadonlySet<string> {
  const seen = new Map<string, string>();
  const clashes = new Set<string>();
  for (const { name, type } of members.flatMap((one) => Object.values(one.getFields()))) {
    if ((seen.get(name) ?? String(type)) !== String(type)) clashes.add(name);
    seen.set(name, String(type));
  }
  return clashes;
}
