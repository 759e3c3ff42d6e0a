import { createHash } from 'node:crypto';
import { badInput } from '@stadtlive/kernel';
import type { TenantConfig } from '@stadtlive/tenancy-api';
import type { OrganisationDetails } from '../organisation/organisation.entity.ts';
import { readDetails } from '../organisation/organisation.details.ts';
import { geometryColumns } from './geojson-rows.ts';
import type { MappedField, Mapping } from './mapping.ts';
import type { SourceRow } from './source-file.ts';

/** What an owner alone says. */
type OwnersWord =
  'logoId' | 'openingHours' | 'services' | 'accessibility' | 'imprint' | 'setupStep';

export interface ImportedPlace extends Omit<OrganisationDetails, OwnersWord> {
  readonly externalId: string;
}

export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** A row's cells by what the mapping says they mean. */
export type MappedRow = (field: MappedField) => string;

/**
 * Reads a row by its mapping; constants fill what is empty.
 * @throws StadtliveError BAD_USER_INPUT naming the field, as the cells are read
 */
export const mappedRow =
  ({ cells }: SourceRow, { columns, constants }: Mapping): MappedRow =>
  (field) => {
    const column = columns[field] ?? geometryColumns[field as keyof typeof geometryColumns];
    const text = (column && cells[column]?.trim()) || '';
    if (/[\0\ufffd]/.test(text)) {
      throw badInput(
        field,
        'The cell holds characters that cannot be read. Save the file as UTF-8.',
      );
    }
    // A spreadsheet would run it; here it is a sign that the file is not what it says.
    if (!['lat', 'lon'].includes(field) && /^[=@]|^[+-](?=[^\s\d(])/.test(text)) {
      throw badInput(field, 'The cell holds a formula. Enter plain text.');
    }
    return text || ((constants as Record<string, string>)[field] ?? '');
  };

/**
 * Where the row says the place is; null where it says nothing of it.
 * @throws StadtliveError BAD_USER_INPUT naming the field
 */
export function positionIn(cell: MappedRow, { decimal }: Mapping): Point | null {
  if (cell('lat') === '' && cell('lon') === '') return null;
  const lat = coordinate('lat', cell('lat'), 90, decimal);
  const lon = coordinate('lon', cell('lon'), 180, decimal);
  if (lat === 0 && lon === 0) {
    throw badInput('lat', 'The position is 0, 0. Enter the true one, or the address alone.');
  }
  return { lat, lon };
}

function coordinate(
  field: 'lat' | 'lon',
  text: string,
  most: number,
  decimal: Mapping['decimal'],
): number {
  const hasComma = decimal === ',' || (!decimal && /^-?\d+,\d+$/.test(text));
  const number = Number(hasComma ? text.replace(',', '.') : text);
  if (text === '' || !(Math.abs(number) <= most)) {
    const shown = text.slice(0, 40);
    throw badInput(field, `"${shown}" is not a coordinate. Give degrees, such as 51.4512.`);
  }
  return number;
}

/** What a row says of its address, or else the city knows: its nearest postcode and district. */
interface Whereabouts {
  readonly city: TenantConfig;
  readonly postcode: string;
  readonly street: string;
}

/**
 * Reads the rest of a row as a place.
 * @throws StadtliveError BAD_USER_INPUT naming the field
 */
export function placeOf(
  cell: MappedRow,
  location: Point,
  mapping: Mapping,
  { city, postcode, street }: Whereabouts,
): ImportedPlace {
  const name = cell('name');
  const details = readDetails(
    {
      name,
      description: cell('description'),
      address: {
        street: [street, cell('houseNumber')].filter(Boolean).join(' '),
        postcode,
        locality: cell('locality') || city.name,
      },
      location,
      phone: cell('phone'),
      email: cell('email'),
      website: cell('website'),
      topics: topicsIn(cell('topic'), mapping),
    },
    city,
  );
  const externalId = cell('id') || stableId(name, location);
  return {
    ...(details as Omit<OrganisationDetails, OwnersWord>),
    tagline: null,
    externalId: externalId.slice(0, 200),
  };
}

function topicsIn(text: string, { topics, constants }: Mapping): string[] {
  const topic = Object.hasOwn(topics, text) ? topics[text] : constants.topic;
  return topic ? [topic] : [];
}

const stableId = (name: string, { lat, lon }: Point) =>
  createHash('sha256')
    .update(`${name}\n${lat.toFixed(5)}\n${lon.toFixed(5)}`)
    .digest('hex')
    .slice(0, 24);
