import { useApolloClient } from '@apollo/client/react';
import { useViewer, usePageQuery } from '@stadtlive/web-client';
import { AccountDocument, type AccountFragment } from '@stadtlive/web-client/graphql';
import { useEffect } from 'react';

/** One's own account as the server knows it; the portal's frame follows. */
export function useAccount() {
  const answer = usePageQuery(AccountDocument, {});
  const { viewer: shown, setViewer } = useViewer();
  const { data, loading } = answer;
  const known = loading ? undefined : data?.viewer;
  const isSame = known?.displayName === shown?.displayName && known?.email === shown?.email;
  useEffect(() => {
    // Changed or signed out from elsewhere since this page was opened.
    if (known !== undefined && !isSame) setViewer(known);
  }, [known, isSame, setViewer]);
  return answer;
}

/** Shows the account's new state wherever it stands on the page. */
export function useAccountChange() {
  const client = useApolloClient();
  const { setViewer } = useViewer();
  return (viewer: AccountFragment) => {
    client.writeQuery({ query: AccountDocument, data: { __typename: 'Query', viewer } });
    setViewer(viewer);
  };
}
