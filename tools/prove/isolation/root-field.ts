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
  type GraphQLSchema,
} from 'graphql';
import { makeInput, type Making } from '../plant/input-maker.ts';

export type Root = 'query' | 'mutation' | 'subscription';

/** A root field of the contract, asked for everything it can tell. */
export interface RootField {
  readonly root: Root;
  readonly name: string;
  readonly document: string;
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
  const selection = everythingOf(schema, getNamedType(field.type), root === 'subscription' ? 1 : 3);
  const call = args.length > 0 ? `${name}(${given})` : name;
  const document = `${root} ${declared && `(${declared})`} { ${call} ${selection} }`;
  const leadsTo = getNamedType(field.type).name;
  return {
    root,
    name,
    document,
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
  if (!(stem in made)) return made;
  const { [stem]: id, ...others } = made;
  return { ...others, id };
}

/**
 * All leaves, and what lies below them as deep as the limits of the interface allow.
 * @param prefix for the members of a union, whose fields of one name may differ in type
 */
function everythingOf(
  schema: GraphQLSchema,
  type: GraphQLNamedOutputType,
  depth: number,
  prefix = '',
): string {
  if (isUnionType(type) || isInterfaceType(type)) {
    const parts = schema
      .getPossibleTypes(type)
      .map((one) => `... on ${one.name} ${everythingOf(schema, one, depth - 1, `${one.name}_`)}`);
    return `{ __typename ${parts.join(' ')} }`;
  }
  if (!isObjectType(type)) return '';
  const inner = Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some(({ type: needed }) => String(needed).endsWith('!'))) return [];
    const leads = getNamedType(field.type);
    const few = field.args.some(({ name }) => name === 'first') ? '(first: 3)' : '';
    const call = `${prefix && `${prefix}${field.name}: `}${field.name}${few}`;
    if (isLeafType(leads)) return [call];
    if (depth <= 0) return [];
    return [`${call} ${everythingOf(schema, leads, depth - 1)}`];
  });
  return `{ __typename ${inner.join(' ')} }`;
}
