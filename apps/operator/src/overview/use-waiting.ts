import { useQuery } from '@apollo/client/react';
import { OperatorDebtsDocument, OperatorWaitingDocument } from '@stadtlive/web-client/graphql';

/** What waits to be done; parts that are not known yet, or cannot be asked for, are undefined. */
export function useWaiting() {
  const { data, error, refetch } = useQuery(OperatorWaitingDocument, {
    fetchPolicy: 'cache-and-network',
  });
  const debts = useQuery(OperatorDebtsDocument, { fetchPolicy: 'cache-and-network' }).data;
  return {
    claims: data?.claims.totalCount,
    stale: data?.staleOrganisations.totalCount,
    overdue: debts && {
      count: debts.cityInvoices.totalCount,
      cents: debts.cityRevenue.overdueCents,
    },
    isKnown: data !== undefined,
    error,
    refetch,
  };
}
