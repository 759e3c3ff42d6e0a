import type { EntryOwnership, OrganisationKind } from '@stadtlive/web-client/graphql';
import { useState } from 'react';
import { useSearchParams } from 'react-router';

const kinds: Record<string, OrganisationKind> = {
  laden: 'BUSINESS',
  verein: 'CLUB',
  einrichtung: 'INSTITUTION',
};
const ownerships: Record<string, EntryOwnership> = { offen: 'UNOWNED', vergeben: 'OWNED' };

/** What is filtered by stands in the address, so that it can be linked to and gone back to. */
export function useEntryFilter() {
  const [params, setParams] = useSearchParams();
  const [text, setText] = useState(params.get('q') ?? '');
  const put = (name: string, value: string | undefined) =>
    setParams(
      (before) => {
        if (value) before.set(name, value);
        else before.delete(name);
        return before;
      },
      { replace: true },
    );
  return {
    text,
    setText: (next: string) => {
      setText(next);
      put('q', next.trim());
    },
    kind: kinds[params.get('art') ?? ''] ?? null,
    setKind: (kind: OrganisationKind | null) => put('art', wordOf(kinds, kind)),
    ownership: ownerships[params.get('besitz') ?? ''] ?? null,
    setOwnership: (one: EntryOwnership | null) => put('besitz', wordOf(ownerships, one)),
  };
}

export type EntryFilter = ReturnType<typeof useEntryFilter>;

const wordOf = <Value>(words: Record<string, Value>, value: Value | null) =>
  Object.entries(words).find(([, one]) => one === value)?.[0];
