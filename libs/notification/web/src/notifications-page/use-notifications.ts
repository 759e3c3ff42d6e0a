import { useApolloClient, useQuery } from '@apollo/client/react';
import { useLive } from '@stadtlive/web-client';
import {
  NotificationArrivedDocument,
  NotificationsPageDocument,
  ReadNotificationsDocument,
  type NotificationInListFragment,
} from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useLocale } from '../use-locale.ts';

/** All pages loaded so far; what arrives or is read meanwhile shows at once. */
export function useNotifications() {
  const client = useApolloClient();
  const locale = useLocale();
  const first = useQuery(NotificationsPageDocument, {
    variables: { locale },
    fetchPolicy: 'cache-and-network',
  });
  const [older, setOlder] = useState<NotificationInListFragment[]>([]);
  const [olderEnd, setOlderEnd] = useState<string | null>();
  const [readHere, setReadHere] = useState<ReadonlySet<string>>(new Set());
  useLive(NotificationArrivedDocument, { locale }, () => {
    first.refetch().catch(reportError);
  });

  const page = first.data?.viewer?.notifications;
  const newest = page?.edges.map(({ node }) => node) ?? [];
  const known = new Set(newest.map(({ id }) => id));
  const all = [...newest, ...older.filter(({ id }) => !known.has(id))].map((one) => ({
    ...one,
    isRead: one.isRead || readHere.has(one.id),
  }));
  const firstEnd = page?.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null;
  const end = olderEnd === undefined ? firstEnd : olderEnd;

  /** @throws what the server refused */
  const loadOlder = async () => {
    const { data } = await client.query({
      query: NotificationsPageDocument,
      variables: { locale, after: end },
      fetchPolicy: 'network-only',
    });
    const next = data?.viewer?.notifications;
    setOlder((before) => [...before, ...(next?.edges.map(({ node }) => node) ?? [])]);
    setOlderEnd(next?.pageInfo.hasNextPage ? (next.pageInfo.endCursor ?? null) : null);
  };
  /** @throws what the server refused */
  const read = async (ids?: string[]) => {
    await client.mutate({
      mutation: ReadNotificationsDocument,
      variables: { input: ids ? { ids } : {} },
    });
    setReadHere((before) => new Set([...before, ...(ids ?? all.map(({ id }) => id))]));
  };
  return { first, all, hasOlder: end !== null, loadOlder, read };
}
