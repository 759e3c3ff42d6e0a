import { Injectable } from '@nestjs/common';
import type { AddBranchInput, EditBranchInput } from '@stadtlive/contract';
import { requiredText } from '@stadtlive/kernel';
import { currentCity } from '@stadtlive/tenancy-api';
import { Gazetteer } from '../gazetteer/gazetteer.service.ts';
import { validOpeningHours } from '../opening-hours/valid-opening-hours.ts';
import { phone } from '../organisation/contact-details.ts';
import { address, expectWithinReach, point } from '../organisation/organisation.details.ts';
import type { Branch } from './branch.entity.ts';

type Given =
  Omit<AddBranchInput, 'organisationId'> | Omit<EditBranchInput, 'branchId' | 'position'>;
type Details = Partial<Omit<Branch, 'id' | 'organisationId' | 'position' | 'createdAt'>>;

/** Reads what a person typed of a place, and looks up where it is. */
@Injectable()
export class BranchReader {
  constructor(private readonly gazetteer: Gazetteer) {}

  /** @throws StadtliveError BAD_USER_INPUT naming the field */
  async read(given: Given): Promise<Details> {
    const city = currentCity();
    const details: Details = {};
    if (given.name != null) details.name = requiredText('name', given.name, { max: 80 });
    if (given.phone !== undefined) details.phone = phone(given.phone);
    if (given.openingHours !== undefined) {
      details.openingHours = given.openingHours && validOpeningHours(given.openingHours);
    }
    if (given.address) Object.assign(details, address(given.address));
    if (given.location) {
      expectWithinReach(given.location, city);
      return Object.assign(details, point(given.location));
    }
    if (!given.address) return details;
    const { street = '', postcode = '' } = details;
    return { ...details, ...(await this.gazetteer.locate({ street, postcode })) };
  }
}
