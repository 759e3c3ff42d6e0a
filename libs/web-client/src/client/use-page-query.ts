import type { OperationVariables, TypedDocumentNode } from '@apollo/client';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { canonical, takeBootAnswer } from './boot.ts';

/** A page's query: answered from the boot data at first sight, from cache and server later. */
export function usePageQuery<Data, Variables extends OperationVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
) {
  const client = useApolloClient();
  const key = canonical(variables);
  const [booted] = useState(() => {
    const data = takeBootAnswer<Data>(document, variables);
    if (data) client.writeQuery({ query: document, variables, data, broadcast: false });
    return data ? key : undefined;
  });
  return useQuery<Data, OperationVariables>(
    document as TypedDocumentNode<Data, OperationVariables>,
    {
      variables,
      fetchPolicy: booted === key ? 'cache-first' : 'cache-and-network',
    },
  );
}
