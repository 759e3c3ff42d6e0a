import type { TenantConfig } from '@stadtlive/tenancy-api';
import type { Locale } from './formats.ts';
import type { Html } from './html.ts';
import type { PageHead } from './page-document.ts';
import type { PageAnswer, PageQuery } from './page-queries.ts';

export type PageParams = Readonly<Record<string, string>>;

export interface PageInput {
  readonly city: TenantConfig;
  readonly locale: Locale;
  readonly params: PageParams;
  /** The query part of the address. */
  readonly search: URLSearchParams;
  /** Path without query. */
  readonly path: string;
  readonly origin: string;
  readonly answers: readonly (PageAnswer | null)[];
}

/** A public page: what it asks, and how it reads without JavaScript. */
export interface PageDefinition {
  queries(params: PageParams, input: { city: TenantConfig; search: URLSearchParams }): PageQuery[];
  /** Where the page has moved to for good, as a path; null where it stands here. */
  movedTo?(input: PageInput): string | null;
  /** Null where there is no such thing: the page is then a 404. */
  render(input: PageInput): RenderedPage | null;
}

export interface RenderedPage {
  readonly head: PageHead;
  readonly shell: Html;
  /** Whose page it is, where opening it counts for somebody. */
  readonly organisationId?: string;
}
