import { ApolloClient, InMemoryCache } from '@apollo/client';
import { trustedLink } from './trusted-link.ts';

export function createGraphClient() {
  return new ApolloClient({
    link: trustedLink(),
    cache: new InMemoryCache({
      possibleTypes: { Listing: ['Organisation', 'Person', 'Product'] },
      typePolicies: {
        City: { keyFields: ['slug'] },
        CityRef: { keyFields: ['slug'] },
        Topic: { keyFields: ['slug'] },
        SearchConnection: { keyFields: false },
      },
    }),
    devtools: { enabled: false },
  });
}
