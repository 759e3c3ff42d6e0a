import { useApolloClient } from '@apollo/client/react';
import { request, useViewer } from '@stadtlive/web-client';
import {
  EraseAccountDocument,
  ErasureReceiptPageDocument,
  ErasureScheduleDocument,
  type EraseAccountInput,
} from '@stadtlive/web-client/graphql';
import { useNavigate } from 'react-router';
import { receiptPath } from '../receipt/receipt-path.ts';

/** An erasure that is still to come, and the way to its receipt, which is told only now. */
export interface Appointment {
  at: string;
  receiptId: string;
  code: string;
}

/**
 * Erases at once and leads to the receipt, or appoints a day.
 * @throws what the server refused
 */
export function useErase() {
  const client = useApolloClient();
  const navigate = useNavigate();
  const { setViewer } = useViewer();

  return async (input: EraseAccountInput): Promise<Appointment | undefined> => {
    const { eraseAccount } = await request(EraseAccountDocument, { input });
    const { receipt, scheduledFor, receiptId, code } = eraseAccount;
    if (scheduledFor) {
      await client.query({ query: ErasureScheduleDocument, fetchPolicy: 'network-only' });
      return { at: scheduledFor, receiptId, code };
    }
    await client.clearStore();
    client.writeQuery({
      query: ErasureReceiptPageDocument,
      variables: { id: receiptId, code },
      data: { __typename: 'Query', erasureReceipt: receipt ?? null },
    });
    await navigate(receiptPath(receiptId, code), { replace: true, state: { isFresh: true } });
    setViewer(null);
  };
}
