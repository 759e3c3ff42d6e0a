import { readFile } from 'node:fs/promises';
import type { Visitor } from '../plant/visitor.ts';

const resident = 'apps/resident/src/portal/pages.tsx';
const merchant = 'apps/merchant/src/portal/routes.tsx';
const operator = 'apps/operator/src/portal/routes.tsx';
/** Pages the server answers by itself, without an application. */
const plain = ['/mail', '/abbestellen/unbekannt', '/auskunft/unbekannt', '/gibt-es-nicht'];

/** Every address of the applications, as their own lists of routes name them. */
export async function readRoutes(): Promise<string[]> {
  const ofResident = (await readFile(resident, 'utf8')).matchAll(/'(\/[\w/:-]*)'/g);
  const below = async (root: string, file: string) => {
    const paths = (await readFile(file, 'utf8')).matchAll(/path: '([\w/:?-]+)'/g);
    // What may be left out of an address is.
    return [root, ...[...paths].map(([, path]) => `${root}/${path!.replace(/\/:\w+\?/g, '')}`)];
  };
  return [
    ...[...ofResident].map(([, path]) => path!),
    ...(await below('/haendler', merchant)),
    ...(await below('/stadt', operator)),
    ...plain,
  ];
}

const ask = `query ($kind: ListingKind!) { search(input: { kinds: [$kind] }, first: 1) { edges { node {
  ... on Organisation { slug } ... on Product { id } ... on Person { slug } } } } }`;

const kinds: readonly [prefix: RegExp, kind: string][] = [
  [/^\/laden\//, 'BUSINESS'],
  [/^\/verein\//, 'CLUB'],
  [/^\/einrichtung\//, 'INSTITUTION'],
  [/^\/menschen\//, 'PERSON'],
  [/^\/(haendler\/)?ware\//, 'PRODUCT'],
];

/** With something of this city in place of each parameter; a search is made of the search page. */
export async function addressesIn(visitor: Visitor, routes: readonly string[]): Promise<string[]> {
  const addresses = routes.map(async (route) => {
    if (route === '/suche') return '/suche?text=Fahrrad&km=10';
    if (!route.includes(':')) return route;
    const kind = kinds.find(([prefix]) => prefix.test(route))?.[1];
    const node = kind && (await visitor.data(ask, { kind })).search.edges[0]?.node;
    const value = node?.slug ?? node?.id ?? '01900000-0000-7000-8000-000000000000';
    return route.replace(/:\w+/g, value);
  });
  return [...new Set(await Promise.all(addresses))];
}
