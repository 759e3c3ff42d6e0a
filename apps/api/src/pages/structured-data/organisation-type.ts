import type { OrganisationKind } from '@stadtlive/contract';

/** Topics that say for certain what a business is, if they are its only one. */
const businesses: Record<string, string> = {
  'buecher-medien': 'BookStore',
  gastlichkeit: 'FoodEstablishment',
  'haus-garten': 'HomeGoodsStore',
  spielzeug: 'ToyStore',
  technik: 'ElectronicsStore',
};

export type OrganisationType = { readonly type: string; readonly isPlace: boolean };

/** The narrowest type that holds for certain, and whether it is a place one goes to. */
export function organisationType(
  kind: OrganisationKind,
  topics: readonly { readonly slug: string }[],
  sells: boolean,
): OrganisationType {
  const only = topics.length === 1 ? topics[0]!.slug : '';
  if (kind === 'BUSINESS') {
    return { type: businesses[only] ?? (sells ? 'Store' : 'LocalBusiness'), isPlace: true };
  }
  if (kind === 'CLUB' && only === 'sport') return { type: 'SportsClub', isPlace: true };
  if (kind === 'INSTITUTION' && only === 'buecher-medien')
    return { type: 'Library', isPlace: true };
  return { type: 'Organization', isPlace: false };
}
