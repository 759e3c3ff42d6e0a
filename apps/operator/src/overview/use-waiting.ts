import { useQuery } from '@apollo/client/react';
import { OperatorWaitingDocument } from '@stadtlive/web-client/graphql';

/** What waits to be done; parts that are not known yet, or cannot be asked for, are undefined. */
export function useWaiting() {
  const { data, error, refetch } = useQuery(OperatorWaitingDocument, {
    fetchPolicy: 'cache-and-network',
  });
  return {
    claims: data?.claims.totalCount,
    stale: data?.staleOrganisations.totalCount,
    overdue: undefined as { count: number; openCents: number } | undefined,
    isKnown: data !== undefined,
    error,
    refetch,
  };
}
