import type { EditOrganisationInput } from '@stadtlive/contract';
import { badInput, optionalText, requiredText } from '@stadtlive/kernel';
import type { TenantConfig } from '@stadtlive/tenancy-api';
import { expectNoDeadPlatform } from '../imprint/dead-platform.ts';
import { readImprint } from '../imprint/imprint-input.ts';
import { validOpeningHours } from '../opening-hours/valid-opening-hours.ts';
import { email, phone, website } from './contact-details.ts';
import { kilometresBetween } from './kilometres-between.ts';
import type { OrganisationDetails } from './organisation.entity.ts';
import { readServices } from './services.ts';

type Given = Omit<EditOrganisationInput, 'organisationId' | 'pictures'>;

const mostTopics = 5;

/**
 * Reads what a person typed: only the fields that were given, each valid.
 * @throws StadtliveError BAD_USER_INPUT naming the field
 */
export function readDetails(given: Given, city: TenantConfig): Partial<OrganisationDetails> {
  const details: Partial<OrganisationDetails> = {};
  if (given.name != null) details.name = requiredText('name', given.name, { max: 120 });
  if (given.tagline !== undefined)
    details.tagline = optionalText('tagline', given.tagline, { max: 160 });
  if (given.description !== undefined) {
    details.description = optionalText('description', given.description, {
      max: 5000,
      lines: true,
    });
  }
  if (given.phone !== undefined) details.phone = phone(given.phone);
  if (given.email !== undefined) details.email = email(given.email);
  if (given.website !== undefined) details.website = website(given.website);
  if (given.topics !== undefined) details.topics = topicsOf(given.topics ?? [], city);
  if (given.openingHours !== undefined) {
    details.openingHours = given.openingHours && validOpeningHours(given.openingHours);
  }
  if (given.logoId !== undefined) details.logoId = given.logoId ?? null;
  if (given.services != null) details.services = readServices(given.services);
  if (given.accessibility != null) details.accessibility = [...new Set(given.accessibility)];
  if (given.imprint !== undefined) details.imprint = given.imprint && readImprint(given.imprint);
  if (given.setupStep !== undefined) details.setupStep = setupStep(given.setupStep);
  if (given.address) Object.assign(details, address(given.address));
  if (given.location) Object.assign(details, point(given.location));
  return details;
}

/**
 * As `readDetails`, of somebody who lists an own place: it lies where the city's search can reach.
 * @throws StadtliveError BAD_USER_INPUT naming the field
 */
export function readOwnDetails(given: Given, city: TenantConfig): Partial<OrganisationDetails> {
  const details = readDetails(given, city);
  for (const field of ['name', 'tagline', 'description', 'website'] as const)
    expectNoDeadPlatform(field, details[field]);
  if (given.location) expectWithinReach(given.location, city);
  return details;
}

/** @throws StadtliveError BAD_USER_INPUT for a position the city's search cannot reach */
export function expectWithinReach(
  location: { lat: number; lon: number },
  { center, centerName, maxRadiusKm }: TenantConfig,
): void {
  if (kilometresBetween(center, location) > maxRadiusKm) {
    throw badInput('location', `The position lies more than ${maxRadiusKm} km from ${centerName}.`);
  }
}

const steps = 9;

function setupStep(given: number | null | undefined): number | null {
  if (given == null) return null;
  if (!(given >= 1 && given <= steps)) throw badInput('setupStep', `A step is 1 to ${steps}.`);
  return given;
}

export const address = (given: NonNullable<Given['address']>) => ({
  street: requiredText('address.street', given.street, { max: 120 }),
  postcode: postcode(given.postcode),
  locality: requiredText('address.locality', given.locality, { max: 80 }),
});

function postcode(given: string): string {
  const text = requiredText('address.postcode', given, { max: 10 });
  if (!/^\d{5}$/.test(text)) throw badInput('address.postcode', 'A postcode has five digits.');
  return text;
}

export function point({ lat, lon }: { lat: number; lon: number }) {
  if (!(Math.abs(lat) <= 90)) throw badInput('location.lat', 'lat lies between -90 and 90.');
  if (!(Math.abs(lon) <= 180)) throw badInput('location.lon', 'lon lies between -180 and 180.');
  return { lat, lon };
}

/** @throws StadtliveError BAD_USER_INPUT for a topic the city does not have */
export function topicsOf(
  given: readonly string[],
  { topics }: Pick<TenantConfig, 'topics'>,
): string[] {
  const known = new Set(topics.map((topic) => topic.slug));
  const unknown = given.find((slug) => !known.has(slug));
  if (unknown !== undefined)
    throw badInput('topics', 'The city has no such topic.', { topic: unknown.slice(0, 40) });
  if (given.length > mostTopics) throw badInput('topics', `At most ${mostTopics} topics.`);
  return [...new Set(given)];
}
