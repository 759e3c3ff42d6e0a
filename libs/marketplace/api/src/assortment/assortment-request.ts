import { createHash } from 'node:crypto';
import type { OrganisationProductsArgs } from '@stadtlive/contract';
import { badInput, isId } from '@stadtlive/kernel';
import type { TenantConfig } from '@stadtlive/tenancy-api';
import { containing, sortTitle } from '../product/sort-title.ts';

/** Which products of one organisation, every value known to be sane. */
export interface AssortmentRequest {
  readonly organisationId: string;
  /** Patterns for LIKE that all have to fit; null for any. */
  readonly patterns: readonly string[] | null;
  readonly topic: string | null;
  readonly inStock: boolean | null;
  readonly first: number;
  readonly after: Position | null;
}

/** Where a page ended: a product may be renamed or go, the place in the order stays. */
export interface Position {
  readonly sortTitle: string;
  readonly id: string;
}

const mostPerPage = 100;
const longestText = 200;
const longestCursor = 4_000;

/** @throws StadtliveError BAD_USER_INPUT naming the field */
export function assortmentRequest(
  organisationId: string,
  { text, topic, inStock, first, after }: OrganisationProductsArgs,
  city: Pick<TenantConfig, 'topics'>,
): AssortmentRequest {
  const size = first ?? 20;
  if (size < 1 || size > mostPerPage) {
    throw badInput('first', `A page has 1 to ${mostPerPage} entries.`, {
      min: 1,
      max: mostPerPage,
    });
  }
  const asked = {
    organisationId,
    patterns: patternsOf(text ?? ''),
    topic: topicOf(topic ?? '', city),
    inStock: inStock ?? null,
  };
  return { ...asked, first: size, after: after == null ? null : readCursor(after, asked) };
}

function patternsOf(text: string): string[] | null {
  if (text.length > longestText) {
    throw badInput('text', `A search has at most ${longestText} characters.`, { max: longestText });
  }
  const words = sortTitle(text.replaceAll('\0', ' ')).split(/\s+/).filter(Boolean);
  return words.length > 0 ? words.map(containing) : null;
}

function topicOf(slug: string, { topics }: Pick<TenantConfig, 'topics'>): string | null {
  if (slug === '') return null;
  if (topics.some((topic) => topic.slug === slug)) return slug;
  throw badInput('topic', 'The city has no such topic.');
}

type Asked = Omit<AssortmentRequest, 'first' | 'after'>;

export const writeCursor = ({ sortTitle, id }: Position, asked: Asked): string =>
  Buffer.from(JSON.stringify([fingerprint(asked), sortTitle, id])).toString('base64url');

/** @throws StadtliveError BAD_USER_INPUT for garbage and for a cursor of another list */
export function readCursor(text: string, asked: Asked): Position {
  const parts = text.length <= longestCursor ? parsed(text) : null;
  const [from, sortTitle, id] = Array.isArray(parts) ? (parts as unknown[]) : [];
  if (typeof sortTitle !== 'string' || sortTitle.includes('\0') || !isId(id)) {
    throw badInput('after', 'This is no cursor.');
  }
  if (from !== fingerprint(asked)) throw badInput('after', 'This cursor belongs to another list.');
  return { sortTitle, id };
}

/** Equal for equal lists only; the page's size may change on the way. */
const fingerprint = ({ organisationId, patterns, topic, inStock }: Asked): string =>
  createHash('sha256')
    .update(JSON.stringify([organisationId, patterns, topic, inStock]))
    .digest('base64url')
    .slice(0, 12);

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return null;
  }
}
