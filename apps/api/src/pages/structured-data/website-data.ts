import type { TenantConfig } from '@stadtlive/tenancy-api';
import type { Thing } from './data-graph.ts';

interface WebSite extends Thing {
  readonly '@type': 'WebSite';
  readonly '@id': string;
  readonly name: string;
  readonly url: string;
  readonly inLanguage: readonly string[];
  readonly potentialAction: {
    readonly '@type': 'SearchAction';
    readonly target: { readonly '@type': 'EntryPoint'; readonly urlTemplate: string };
    readonly 'query-input': string;
  };
}

interface WebPage extends Thing {
  readonly '@type': 'WebPage';
  readonly name: string;
  readonly url: string;
  readonly isPartOf: { readonly '@id': string };
}

const siteId = (origin: string) => `${origin}/#website`;

/** The portal, and how to search it. */
export const websiteData = ({ portalName }: TenantConfig, origin: string): WebSite => ({
  '@type': 'WebSite',
  '@id': siteId(origin),
  name: portalName,
  url: `${origin}/`,
  inLanguage: ['de', 'en'],
  potentialAction: {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${origin}/suche?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  },
});

/** A page of the portal's own. */
export const webPageData = (name: string, path: string, origin: string): WebPage => ({
  '@type': 'WebPage',
  name,
  url: origin + path,
  isPartOf: { '@id': siteId(origin) },
});
