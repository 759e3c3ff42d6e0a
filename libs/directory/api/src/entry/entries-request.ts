import type { EntryOwnership, OrganisationKind, QueryEntriesArgs } from '@stadtlive/contract';
import { badInput, isId } from '@stadtlive/kernel';

export interface EntriesRequest {
  /** LIKE patterns, one for each word; none for all entries. */
  readonly patterns: readonly string[];
  readonly kind: OrganisationKind | null;
  readonly ownership: EntryOwnership | null;
  readonly first: number;
  readonly after: EntryPosition | null;
}

/** Where an entry stands in the order. */
export interface EntryPosition {
  readonly sortName: string;
  readonly id: string;
}

const mostPerPage = 100;
const longestText = 100;
const longestCursor = 1_000;

/** @throws StadtliveError BAD_USER_INPUT naming the field */
export function entriesRequest({ input, first, after }: QueryEntriesArgs): EntriesRequest {
  const size = first ?? 20;
  if (size < 1 || size > mostPerPage) {
    throw badInput('first', `A page has 1 to ${mostPerPage} entries.`, {
      min: 1,
      max: mostPerPage,
    });
  }
  const text = input?.text ?? '';
  if (text.length > longestText) {
    throw badInput('text', `A search has at most ${longestText} characters.`, { max: longestText });
  }
  return {
    patterns: text.replaceAll('\0', ' ').split(/\s+/).filter(Boolean).map(containing),
    kind: input?.kind ?? null,
    ownership: input?.ownership ?? null,
    first: size,
    after: after == null ? null : readCursor(after),
  };
}

const containing = (word: string) => `%${word.replace(/[\\%_]/g, '\\$&')}%`;

export const writeCursor = ({ sortName, id }: EntryPosition): string =>
  Buffer.from(JSON.stringify([sortName, id])).toString('base64url');

function readCursor(text: string): EntryPosition {
  const [sortName, id] = text.length <= longestCursor ? parsed(text) : [];
  if (typeof sortName !== 'string' || sortName.includes('\0') || !isId(id)) {
    throw badInput('after', 'This is no cursor.');
  }
  return { sortName, id };
}

function parsed(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
