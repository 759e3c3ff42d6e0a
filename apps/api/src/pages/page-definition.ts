import type { TenantConfig } from '@stadtlive/tenancy-api';
import type { Locale } from './formats.ts';
import type { Html } from './html.ts';
import type { PageHead } from './page-document.ts';
import type { PageAnswer, PageQuery } from './page-queries.ts';

export interface PageInput<Params> {
  readonly city: TenantConfig;
  readonly locale: Locale;
  readonly params: Params;
  /** The query part of the address. */
  readonly search: URLSearchParams;
  /** Path without query. */
  readonly path: string;
  readonly origin: string;
  readonly answers: readonly (PageAnswer | null)[];
}

/** A public page: what it asks, and how it reads without JavaScript. */
export interface PageDefinition<Params = Record<string, string>> {
  queries(params: Params, input: { city: TenantConfig; search: URLSearchParams }): PageQuery[];
  /** Null where there is no such thing: the page is then a 404. */
  render(input: PageInput<Params>): { head: PageHead; shell: Html } | null;
}
