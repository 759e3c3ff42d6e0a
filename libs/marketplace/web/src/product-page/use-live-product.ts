import { useApolloClient } from '@apollo/client/react';
import { useLive } from '@stadtlive/web-client';
import { ProductChangedDocument } from '@stadtlive/web-client/graphql';

/** Price and stock follow the shop while the page is open; the cache tells every place that shows them. */
export function useLiveProduct(id: string | undefined) {
  const client = useApolloClient();
  useLive(ProductChangedDocument, id === undefined ? undefined : { id }, (data) => {
    client.writeQuery({
      query: ProductChangedDocument,
      variables: { id: data.productChanged.id },
      data,
    });
  });
}
