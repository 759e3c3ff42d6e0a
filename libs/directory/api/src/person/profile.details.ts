import type { EditProfileInput } from '@stadtlive/contract';
import { optionalText } from '@stadtlive/kernel';
import type { TenantConfig } from '@stadtlive/tenancy-api';
import { email, phone, website } from '../organisation/contact-details.ts';
import { topicsOf } from '../organisation/organisation.details.ts';
import type { ProfileDetails } from './profile.entity.ts';

/**
 * Reads what a person typed: only the fields that were given, each valid.
 * @throws StadtliveError BAD_USER_INPUT naming the field
 */
export function readProfile(
  given: EditProfileInput,
  city: Pick<TenantConfig, 'topics'>,
): Partial<ProfileDetails> {
  const details: Partial<ProfileDetails> = {};
  if (given.about !== undefined) {
    details.about = optionalText('about', given.about, { max: 1000, lines: true });
  }
  if (given.district !== undefined) {
    details.district = optionalText('district', given.district, { max: 100 });
  }
  if (given.topics !== undefined) details.topics = topicsOf(given.topics ?? [], city);
  if (given.phone !== undefined) details.phone = phone(given.phone);
  if (given.email !== undefined) details.email = email(given.email);
  if (given.website !== undefined) details.website = website(given.website);
  if (given.pictureId !== undefined) details.pictureId = given.pictureId ?? null;
  return details;
}
