import type { ApolloClient } from '@apollo/client';
import type { City, Viewer } from '@stadtlive/web-client';
import { CityOfThisPortalDocument } from '@stadtlive/web-client/graphql';

/** What the server otherwise sends along with the page. */
export async function loadPortal(
  client: ApolloClient,
): Promise<{ city: City; viewer: Viewer | null }> {
  const { data } = await client.query({ query: CityOfThisPortalDocument });
  return { city: data!.city, viewer: data!.viewer ?? null };
}
