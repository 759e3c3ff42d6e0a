import { escapeHtml } from '@stadtlive/kernel';
import type { ListedThing } from '@stadtlive/search-api';
import { pathOfOrganisation } from '../pages/organisation-address.ts';

/** The format allows fifty thousand; smaller parts are made and read more quickly. */
export const mostInPart = 5_000;

export interface SitemapEntry {
  /** Absolute. */
  readonly url: string;
  readonly changedAt?: Date;
}

/** People are left out, whatever they have opened: they are found here, not handed out as a list. */
export const listedKinds = ['PRODUCT', 'BUSINESS', 'CLUB', 'INSTITUTION'] as const;

type Card = Parameters<typeof pathOfOrganisation>[0] & { readonly branch?: unknown };

/** Null for a further place of an organisation: it is found by itself and leads to the same page. */
export function pathOfThing({ id, kind, card }: Pick<ListedThing, 'id' | 'kind' | 'card'>) {
  if (kind === 'PRODUCT') return `/ware/${id}`;
  const organisation = card as Card;
  return organisation.branch ? null : pathOfOrganisation(organisation);
}

const head = '<?xml version="1.0" encoding="UTF-8"?>\n';
const space = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

export const sitemapOf = (entries: AsyncIterable<SitemapEntry> | Iterable<SitemapEntry>) =>
  document('urlset', 'url', entries);

export const sitemapIndexOf = (parts: AsyncIterable<SitemapEntry>) =>
  document('sitemapindex', 'sitemap', parts);

async function* document(
  root: string,
  element: string,
  entries: AsyncIterable<SitemapEntry> | Iterable<SitemapEntry>,
): AsyncGenerator<string> {
  yield `${head}<${root} ${space}>\n`;
  for await (const { url, changedAt } of entries) {
    const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : '';
    yield `<${element}><loc>${escapeHtml(encodeURI(url))}</loc>${changed}</${element}>\n`;
  }
  yield `</${root}>\n`;
}
