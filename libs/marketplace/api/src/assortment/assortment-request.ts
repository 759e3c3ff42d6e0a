import { createHash } from 'node:crypto';
import type { OrganisationProductsArgs, ProductSort } from '@stadtlive/contract';
import { badInput, isId } from '@stadtlive/kernel';
import type { TenantConfig } from '@stadtlive/tenancy-api';
import { containing, sortTitle } from '../product/sort-title.ts';
import { productFilter, type ProductFilter } from './product-filter.ts';
import { productOrders, type ProductOrder } from './product-order.ts';

/** Which products of one organisation, every value known to be sane. */
export interface AssortmentRequest {
  readonly organisationId: string;
  /** Patterns for LIKE that all have to fit; null for any. */
  readonly patterns: readonly string[] | null;
  /** The same words as an article number or GTIN, for those who run the shop; null for any. */
  readonly number: string | null;
  readonly topic: string | null;
  readonly inStock: boolean | null;
  readonly filter: ProductFilter;
  readonly sort: ProductSort;
  readonly first: number;
  readonly after: Position | null;
}

/** Where a page ended: a product may be renamed or go, the place in the order stays. */
export interface Position {
  /** What the list is ordered by, as text. */
  readonly key: string;
  readonly id: string;
}

const mostPerPage = 100;
const longestText = 200;
const longestCursor = 4_000;

/** @throws StadtliveError BAD_USER_INPUT naming the field */
export function assortmentRequest(
  organisationId: string,
  { text, topic, inStock, filter, sort, first, after }: OrganisationProductsArgs,
  city: Pick<TenantConfig, 'topics' | 'categories'>,
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
    number: numberOf(text ?? ''),
    topic: topicOf(topic ?? '', city),
    inStock: inStock ?? null,
    filter: productFilter(filter, city),
    sort: sort ?? 'TITLE',
  };
  return { ...asked, first: size, after: after == null ? null : readCursor(after, asked) };
}

export function patternsOf(text: string): string[] | null {
  if (text.length > longestText) {
    throw badInput('text', `A search has at most ${longestText} characters.`, { max: longestText });
  }
  const words = sortTitle(text.replaceAll('\0', ' ')).split(/\s+/).filter(Boolean);
  return words.length > 0 ? words.map(containing) : null;
}

export const numberOf = (text: string): string | null => text.replaceAll('\0', ' ').trim() || null;

export function topicOf(slug: string, { topics }: Pick<TenantConfig, 'topics'>): string | null {
  if (slug === '') return null;
  if (topics.some((topic) => topic.slug === slug)) return slug;
  throw badInput('topic', 'The city has no such topic.');
}

type Asked = Omit<AssortmentRequest, 'first' | 'after'>;

export const writeCursor = ({ key, id }: Position, asked: Asked): string =>
  Buffer.from(JSON.stringify([fingerprint(asked), key, id])).toString('base64url');

/** @throws StadtliveError BAD_USER_INPUT for garbage and for a cursor of another list */
export function readCursor(text: string, asked: Asked): Position {
  const parts = text.length <= longestCursor ? parsed(text) : null;
  const [from, key, id] = Array.isArray(parts) ? (parts as unknown[]) : [];
  if (typeof key !== 'string' || key.includes('\0') || !isId(id)) {
    throw badInput('after', 'This is no cursor.');
  }
  if (from !== fingerprint(asked)) throw badInput('after', 'This cursor belongs to another list.');
  const order: ProductOrder = productOrders[asked.sort];
  if (!order.fits(key)) throw badInput('after', 'This is no cursor.');
  return { key, id };
}

/** Equal for equal lists only; the page's size may change on the way. */
const fingerprint = ({
  organisationId,
  patterns,
  number,
  topic,
  inStock,
  filter,
  sort,
}: Asked): string =>
  createHash('sha256')
    .update(JSON.stringify([organisationId, patterns, number, topic, inStock, filter, sort]))
    .digest('base64url')
    .slice(0, 12);

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString());
  } catch {
    return null;
  }
}
