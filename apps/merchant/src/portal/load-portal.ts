import type { ApolloClient } from '@apollo/client';
import type { City, Viewer } from '@stadtlive/web-client';
import { MerchantPortalDocument } from '@stadtlive/web-client/graphql';

/** What the server otherwise sends along with the page. */
export async function loadPortal(
  client: ApolloClient,
): Promise<{ city: City; viewer: Viewer | null }> {
  const { data } = await client.query({ query: MerchantPortalDocument });
  return { city: data!.city, viewer: data!.viewer ?? null };
}
