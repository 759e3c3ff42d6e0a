import { createHash } from 'node:crypto';
import { badInput } from '@stadtlive/kernel';
import type { TenantConfig } from '@stadtlive/tenancy-api';
import type { OrganisationDetails } from '../organisation/organisation.entity.ts';
import { readDetails } from '../organisation/organisation.details.ts';
import { geometryColumns } from './geojson-rows.ts';
import type { MappedField, Mapping } from './mapping.ts';
import type { SourceRow } from './source-file.ts';

export interface ImportedPlace extends Omit<OrganisationDetails, 'logoId' | 'openingHours'> {
  readonly externalId: string;
}

/** What a row lacks and the city itself knows. */
export interface Surroundings {
  readonly city: TenantConfig;
  nearestPostcode(lat: number, lon: number): string | null;
}

/**
 * Reads one row as a place.
 * @throws StadtliveError BAD_USER_INPUT naming the field
 */
export function placeOf(
  row: SourceRow,
  mapping: Mapping,
  { city, nearestPostcode }: Surroundings,
): ImportedPlace {
  const cell = (field: MappedField): string => {
    const column = mapping.columns[field] ?? geometryColumns[field as keyof typeof geometryColumns];
    return (
      (column && row.cells[column]?.trim()) ||
      (mapping.constants as Record<string, string>)[field] ||
      ''
    );
  };
  const name = plainText('name', cell('name'));
  const lat = coordinate('lat', cell('lat'), mapping);
  const lon = coordinate('lon', cell('lon'), mapping);
  if (lat === 0 && lon === 0) throw badInput('lat', 'The position is 0, 0.');
  const postcode = cell('postcode') || nearestPostcode(lat, lon) || '';
  const details = readDetails(
    {
      name,
      description: plainText('description', cell('description')),
      address: {
        street: [cell('street') || city.name, cell('houseNumber')].filter(Boolean).join(' '),
        postcode,
        locality: cell('locality') || city.name,
      },
      location: { lat, lon },
      phone: cell('phone'),
      email: cell('email'),
      website: cell('website'),
      topics: topicsIn(cell('topic'), mapping),
    },
    city,
  );
  const externalId = cell('id') || stableId(name, lat, lon);
  return {
    ...(details as Omit<OrganisationDetails, 'logoId' | 'openingHours'>),
    tagline: null,
    externalId: externalId.slice(0, 200),
  };
}

/** A spreadsheet would run it; here it is a sign that the file is not what it says. */
function plainText(field: string, text: string): string {
  if (/^[=@\t]|^[+-](?=[^\s\d])/.test(text)) throw badInput(field, 'The cell holds a formula.');
  return text;
}

function coordinate(field: 'lat' | 'lon', text: string, { decimal }: Mapping): number {
  const number = Number(
    decimal === ',' || (!decimal && /^-?\d+,\d+$/.test(text)) ? text.replace(',', '.') : text,
  );
  if (text === '' || !Number.isFinite(number))
    throw badInput(field, `"${text.slice(0, 40)}" is not a coordinate.`);
  return number;
}

function topicsIn(text: string, { topics, constants }: Mapping): string[] {
  const topic = topics[text] ?? (text === constants.topic ? text : undefined);
  return topic ? [topic] : [];
}

const stableId = (name: string, lat: number, lon: number) =>
  createHash('sha256')
    .update(`${name}\n${lat.toFixed(5)}\n${lon.toFixed(5)}`)
    .digest('hex')
    .slice(0, 24);
