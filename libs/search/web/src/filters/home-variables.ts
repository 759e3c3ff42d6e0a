import type { HomePageQueryVariables } from '@stadtlive/web-client/graphql';

/** What the first page asks for; the server asks the same before it sends the page. */
export const homeVariables = ({
  defaultRadiusKm: radiusKm,
}: {
  defaultRadiusKm: number;
}): HomePageQueryVariables => ({
  products: { kinds: ['PRODUCT'], sort: 'NEWEST', radiusKm },
  organisations: { kinds: ['BUSINESS', 'CLUB', 'INSTITUTION'], sort: 'NEWEST', radiusKm },
  open: { kinds: ['BUSINESS'], openNow: true, sort: 'HOME_CITY_FIRST', radiusKm },
});
