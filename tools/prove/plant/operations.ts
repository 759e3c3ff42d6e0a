import { readFile } from 'node:fs/promises';
import {
  buildSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isUnionType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLNamedOutputType,
  type GraphQLSchema,
} from 'graphql';
import { knownForms } from './known-forms.ts';

/** One mutation of the contract, as far as the generator needs to know it. */
export interface Operation {
  readonly name: string;
  /** The whole document, asking for every id the payload can tell. */
  readonly document: string;
  readonly input: GraphQLInputObjectType | null;
  /** Fields a person can write into, as `operation.path.to.field`. */
  readonly textFields: readonly TextField[];
}

export interface TextField {
  readonly path: string;
  /** Why it takes no marker. */
  readonly unmarked: string | undefined;
}

export async function readOperations(file = 'apps/api/schema.graphql'): Promise<Operation[]> {
  const schema = buildSchema(await readFile(file, 'utf8'));
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
  return fields.map((field) => operationOf(schema, field));
}

function operationOf(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): Operation {
  const [argument] = field.args;
  const type = argument && getNamedType(argument.type);
  const input = isInputObjectType(type) ? type : null;
  const selection = idsOf(schema, getNamedType(field.type), 4);
  const call = input
    ? `($input: ${input.name}!) { ${field.name}(input: $input)`
    : `{ ${field.name}`;
  return {
    name: field.name,
    document: `mutation ${call} ${selection} }`,
    input,
    textFields: input ? textFieldsOf(input, field.name) : [],
  };
}

const textScalars = new Set(['String', 'Json']);

function textFieldsOf(input: GraphQLInputObjectType, path: string, depth = 0): TextField[] {
  return Object.values(input.getFields()).flatMap((field): TextField[] => {
    const type = getNamedType(field.type);
    const at = `${path}.${field.name}`;
    if (isInputObjectType(type)) return depth < 5 ? textFieldsOf(type, at, depth + 1) : [];
    if (!isScalarType(type) || !textScalars.has(type.name)) return [];
    const form = knownForms.find(({ fields }) => fields.test(`${input.name}.${field.name}`));
    return [{ path: at, unmarked: form?.unmarked }];
  });
}

/** Selects the ids and addresses of everything a payload leads to, so that later inputs can name it. */
function idsOf(schema: GraphQLSchema, type: GraphQLNamedOutputType, depth: number): string {
  if (isUnionType(type) || isInterfaceType(type)) {
    const parts = schema.getPossibleTypes(type).map((one) => `... on ${one.name} { __typename }`);
    return `{ __typename ${parts.join(' ')} }`;
  }
  if (!isObjectType(type)) return '';
  const inner = Object.values(type.getFields()).flatMap((field) => {
    const leads = getNamedType(field.type);
    if (field.args.some((one) => String(one.type).endsWith('!'))) return [];
    if (isScalarType(leads))
      return ['ID'].includes(leads.name) || field.name === 'slug' ? [field.name] : [];
    if (!isObjectType(leads) || depth === 0 || /Connection$/.test(leads.name)) return [];
    return [`${field.name} ${idsOf(schema, leads, depth - 1)}`];
  });
  return `{ __typename ${inner.join(' ')} }`;
}
