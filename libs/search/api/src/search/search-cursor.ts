import { createHash } from 'node:crypto';
import { badInput, isId } from '@stadtlive/kernel';
import type { SearchRequest } from './search-request.ts';

/** The last entry seen: in which stage of the order, its key there, its id. */
export interface Cursor {
  readonly stage: number;
  readonly key: number;
  readonly id: string;
}

type Asked = Omit<SearchRequest, 'after' | 'first'>;

const longest = 200;

export const writeCursor = ({ stage, key, id }: Cursor, asked: Asked): string =>
  Buffer.from(JSON.stringify([fingerprint(asked), stage, key, id])).toString('base64url');

/** @throws StadtliveError BAD_USER_INPUT for garbage and for a cursor of another search */
export function readCursor(text: string, asked: Asked): Cursor {
  const parts = text.length <= longest ? parsed(text) : null;
  if (!Array.isArray(parts) || parts.length !== 4) throw badInput('after', 'This is no cursor.');
  const [from, stage, key, id] = parts as unknown[];
  const valid = typeof key === 'number' && Number.isInteger(stage) && isId(id);
  if (!valid || (stage as number) < 0 || (stage as number) > 9) {
    throw badInput('after', 'This is no cursor.');
  }
  if (from !== fingerprint(asked))
    throw badInput('after', 'This cursor belongs to another search.');
  return { stage: stage as number, key, id: id as string };
}

const fingerprints = new WeakMap<Asked, string>();

/** Equal for equal searches only; the page's size may change on the way. */
function fingerprint(asked: Asked): string {
  const known = fingerprints.get(asked) ?? fingerprintOf(asked);
  fingerprints.set(asked, known);
  return known;
}

function fingerprintOf({ city, text, kinds, topic, near, radiusKm, ...rest }: Asked): string {
  const { inStock, openNow, sort } = rest;
  const asked = [
    city.slug,
    text,
    kinds,
    topic,
    near.lat,
    near.lon,
    radiusKm,
    inStock,
    openNow,
    sort,
  ];
  return createHash('sha256').update(JSON.stringify(asked)).digest('base64url').slice(0, 12);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return null;
  }
}
