import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
} from 'graphql';
import { knownForms, type About } from './known-forms.ts';
import { prolonged, type Marks } from './marker.ts';

/** Ids of what exists by now, the newest last, by type. */
export type KnownIds = ReadonlyMap<string, readonly string[]>;

/** An id is needed that nothing has brought forth yet. */
export class MissingId extends Error {}

export interface Making {
  readonly marks: Marks;
  readonly about: About;
  readonly ids: KnownIds;
  /** Most characters of a text by path of its field; refusals teach it. */
  readonly longest: ReadonlyMap<string, number>;
  readonly long: boolean;
}

/** Whose id a field asks for, where its name does not say. */
const types: Readonly<Record<string, string>> = {
  logo: 'Picture',
  ids: 'Notification',
  item: 'Variant',
  token: 'StockToken',
};

/** @throws MissingId */
export function makeInput(
  type: GraphQLInputObjectType,
  path: string,
  making: Making,
): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  for (const field of Object.values(type.getFields())) {
    const value = valueOf(field, field.type, type.name, `${path}.${field.name}`, making);
    if (value !== undefined) made[field.name] = value;
  }
  return made;
}

function valueOf(
  field: GraphQLInputField,
  type: GraphQLInputType,
  parent: string,
  path: string,
  making: Making,
): unknown {
  const whole = knownForms.find(
    ({ fields, isWhole }) => isWhole && fields.test(`${parent}.${field.name}`),
  );
  if (whole) return whole.value(path, making.marks, making.about);
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const one = valueOf(field, nullable.ofType, parent, path, making);
    return one === undefined ? undefined : [one];
  }
  const named = getNamedType(type);
  const form = knownForms.find(({ fields }) => fields.test(`${parent}.${field.name}`));
  if (form && !isInputObjectType(named)) return form.value(path, making.marks, making.about);
  if (isInputObjectType(named)) return makeInput(named, path, making);
  if (isEnumType(named)) return named.getValues()[0]!.name;
  switch (named.name) {
    case 'ID':
      return idFor(field, making);
    case 'Boolean':
      return true;
    case 'Int':
    case 'Float':
      return 1;
    default:
      return text(path, making);
  }
}

function text(path: string, { marks, longest, long }: Making): string {
  const word = marks.word(path);
  return long ? prolonged(word, longest.get(path) ?? 4_900) : word;
}

function idFor(field: GraphQLInputField, { ids }: Making): string | undefined {
  const stem = field.name.replace(/Ids?$/, '');
  const type = types[stem] ?? stem.charAt(0).toUpperCase() + stem.slice(1);
  const newest = ids.get(type)?.at(-1);
  if (newest === undefined && isNonNullType(field.type)) throw new MissingId(type);
  return newest;
}
