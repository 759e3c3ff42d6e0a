import { conflict } from '@stadtlive/kernel';
import { currentCity } from '@stadtlive/tenancy-api';
import { termsOf, type Terms } from './terms.ts';

/** Of the current city. @throws StadtliveError CONFLICT where shops sell free of charge */
export function expectTerms(): Terms {
  const terms = termsOf(currentCity());
  if (!terms) throw conflict('Selling is free of charge here.', { reason: 'FREE' });
  return terms;
}
