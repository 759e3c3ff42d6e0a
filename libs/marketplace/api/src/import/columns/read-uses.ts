import type { ImportColumnInput } from '@stadtlive/contract';
import { badInput, optionalText } from '@stadtlive/kernel';
import { currentCity } from '@stadtlive/tenancy-api';
import { repeatable, type ColumnUse, type ImportColumn } from './import-field.ts';

const mostAxes = 3;
const rates = [190, 70, 0];

/**
 * What a person has said of the columns.
 * @throws StadtliveError BAD_USER_INPUT naming the column
 */
export function readUses(
  given: readonly ImportColumnInput[],
  columns: readonly ImportColumn[],
  placeIds: ReadonlySet<string>,
): ImportColumn[] {
  if (given.length !== columns.length) {
    throw badInput('columns', `The file has ${columns.length} columns.`);
  }
  const taken = new Set<string>();
  const read = given.map((input, i): ImportColumn => {
    const at = `columns.${i}`;
    const { field } = input;
    if (!repeatable.has(field) && taken.has(field)) {
      throw badInput(`${at}.field`, 'Another column is this already.', { reason: 'TWICE' });
    }
    taken.add(field);
    const { name, examples } = columns[i]!;
    return { name, examples, confidence: 1, question: null, ...useOf(input, name, at, placeIds) };
  });
  if (read.filter(({ field }) => field === 'AXIS').length > mostAxes) {
    throw badInput('columns', 'At most three columns tell variants apart.', { reason: 'AXES' });
  }
  const axes = read.flatMap(({ axis }) => (axis === undefined ? [] : axis.toLocaleLowerCase('de')));
  if (new Set(axes).size < axes.length) {
    throw badInput('columns', 'Each of what variants differ by is named once.', {
      reason: 'AXIS_TWICE',
    });
  }
  if (!taken.has('TITLE') && !taken.has('SKU') && !taken.has('GTIN')) {
    throw badInput('columns', 'No column says what the product is.', { reason: 'NAMELESS' });
  }
  return read;
}

function useOf(
  { field, axis, placeId, unit, decimal, vatKeys, categories }: ImportColumnInput,
  name: string,
  at: string,
  placeIds: ReadonlySet<string>,
): ColumnUse {
  switch (field) {
    case 'AXIS':
      return { field, axis: optionalText(`${at}.axis`, axis ?? name, { max: 40 }) ?? name };
    case 'STOCK':
      if (!placeId || !placeIds.has(placeId)) {
        throw badInput(`${at}.placeId`, 'Say where this stock lies.', { reason: 'PLACE' });
      }
      return { field, placeId, decimal: decimal ?? undefined };
    case 'CONTENT':
      return { field, unit: unit ?? undefined, decimal: decimal ?? undefined };
    case 'PRICE':
    case 'NET_PRICE':
      return { field, decimal: decimal ?? undefined };
    case 'VAT':
      return { field, ...(vatKeys?.length && { vatKeys: readKeys(vatKeys, `${at}.vatKeys`) }) };
    case 'CATEGORY':
      return { field, categories: readCategories(categories ?? [], `${at}.categories`) };
    default:
      return { field };
  }
}

function readCategories(
  given: NonNullable<ImportColumnInput['categories']>,
  at: string,
): Readonly<Record<string, string>> {
  if (given.length > 500) throw badInput(at, 'At most 500 values.');
  const known = new Set(currentCity().categories.map(({ slug }) => slug));
  const read = given.map(({ value, slug }, i) => {
    if (slug != null && !known.has(slug)) {
      throw badInput(`${at}.${i}.slug`, 'There is no such category here.');
    }
    const text = optionalText(`${at}.${i}.value`, value, { max: 200 });
    return [text ?? '', slug ?? ''] as const;
  });
  return Object.fromEntries(read.filter(([text]) => text !== ''));
}

function readKeys(given: NonNullable<ImportColumnInput['vatKeys']>, at: string) {
  if (given.length > 20) throw badInput(at, 'At most 20 keys.');
  const read = given.map(({ key, rate }, i) => {
    if (!rates.includes(rate)) {
      throw badInput(`${at}.${i}.rate`, 'The VAT rate is 190, 70 or 0 per mille.');
    }
    const text = optionalText(`${at}.${i}.key`, key, { max: 10 });
    if (text === null) throw badInput(`${at}.${i}.key`, 'A key is empty.');
    return [text.toLowerCase(), rate] as const;
  });
  return Object.fromEntries(read);
}
