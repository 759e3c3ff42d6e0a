import { useApolloClient } from '@apollo/client/react';

/** What was known of the account is out of date; the next screen asks anew. */
export function useForgetAccount() {
  const { cache } = useApolloClient();
  return () => {
    cache.evict({ id: 'ROOT_QUERY', fieldName: 'viewer' });
    cache.gc();
  };
}
