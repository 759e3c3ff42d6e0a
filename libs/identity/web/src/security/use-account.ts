import { useApolloClient } from '@apollo/client/react';
import { useViewer, usePageQuery } from '@stadtlive/web-client';
import { AccountDocument, type AccountFragment } from '@stadtlive/web-client/graphql';

/** One's own account as the server knows it. */
export const useAccount = () => usePageQuery(AccountDocument, {});

/** Shows the account's new state wherever it stands on the page. */
export function useAccountChange() {
  const client = useApolloClient();
  const { setViewer } = useViewer();
  return (viewer: AccountFragment) => {
    client.writeQuery({ query: AccountDocument, data: { __typename: 'Query', viewer } });
    setViewer(viewer);
  };
}
