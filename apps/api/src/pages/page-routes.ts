import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CityRegistry, currentCity } from '@stadtlive/tenancy-api';
import type { CityOfThisPortalQuery } from '@stadtlive/web-client/graphql';
import { cityHomePage } from './city-home-page.ts';
import { cityStaffPage } from './city-staff-page.ts';
import { html } from './html.ts';
import { organisationPage } from './organisation-page.ts';
import type { PageDefinition } from './page-definition.ts';
import { sendPage } from './page-document.ts';
import { framed } from './page-frame.ts';
import type { PageQueries } from './page-queries.ts';
import { personPage } from './person-page.ts';
import { productPage } from './product-page.ts';
import { searchPage } from './search-page.ts';
import { shopOwnersPage } from './shop-owners-page.ts';
import { accountPages } from './signed-in-pages.ts';
import { sortRulesPage } from './sort-rules-page.ts';
import type { Spa, SpaName } from './spa.ts';

const residentPages: Record<string, PageDefinition> = {
  '/': cityHomePage,
  '/suche': searchPage,
  '/laden/:slug': organisationPage,
  '/verein/:slug': organisationPage,
  '/einrichtung/:slug': organisationPage,
  '/ware/:id': productPage,
  '/menschen/:slug': personPage,
  '/so-sortieren-wir': sortRulesPage,
  ...accountPages,
};

/** The page of an organisation, or of something of its own, is answered. */
export type PageSeen = (
  organisationId: string,
  request: FastifyRequest,
  reply: FastifyReply,
) => Promise<void>;

interface Pages {
  readonly registry: CityRegistry;
  readonly queries: PageQueries;
  readonly seen: PageSeen;
  readonly spas: Readonly<Partial<Record<SpaName, Spa | undefined>>>;
}

/** Public pages: head, readable content and boot data from here; the application takes over. */
export function servePages(fastify: FastifyInstance, pages: Pages): void {
  const { resident, merchant, operator } = pages.spas;
  const application = (root: string, spa: Spa | undefined, page: PageDefinition) => {
    if (!spa) return;
    for (const path of [root, `${root}/*`]) {
      fastify.get(path, (request, reply) => answer(pages, spa, page, request, reply));
    }
  };
  application('/haendler', merchant, shopOwnersPage);
  application('/stadt', operator, cityStaffPage);
  if (!resident) return;
  for (const [path, page] of Object.entries(residentPages)) {
    fastify.get(path, (request, reply) => answer(pages, resident, page, request, reply));
  }
  fastify.get('/*', (request, reply) => answer(pages, resident, nothingHere, request, reply));
}

async function answer(
  { registry, queries, seen }: Pages,
  spa: Spa,
  definition: PageDefinition,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const city = currentCity();
  const { pathname: path, searchParams: search } = new URL(request.url, 'http://portal');
  const locale = /^en\b/.test(request.headers['accept-language'] ?? '') ? 'en' : 'de';
  const params = request.params as Record<string, string>;
  const asked = definition.queries(params, { city, search });
  const [frame, ...answers] = await Promise.all(
    [{ name: 'CityOfThisPortal', variables: {} }, ...asked].map((query) =>
      queries.ask(request, query),
    ),
  );
  const known = frame?.data as CityOfThisPortalQuery | undefined;
  const origin = registry.ref(city).url;
  const input = { city, locale, params, search, path, origin, answers } as const;
  const moved = definition.movedTo?.(input);
  if (moved) {
    // For good as far as search engines go; a browser asks again, for others may take the address.
    void reply.header('cache-control', 'no-cache');
    return reply.redirect(moved + new URL(request.url, origin).search, 301);
  }
  const found = definition.render(input);
  const shown = found?.organisationId;
  if (shown && request.method === 'GET') void seen(shown, request, reply);
  const page = found ?? nothingHere.render(input)!;
  return sendPage(
    reply,
    { city, origin, spa, locale },
    {
      head: page.head,
      shell: framed({ city, locale, path, search, known }, page.shell),
      status: found && definition !== nothingHere ? 200 : 404,
      boot: {
        city: known?.city,
        viewer: known?.viewer ?? null,
        queries: answers.filter((one) => one !== null),
      },
    },
  );
}

const nothingHere: PageDefinition = {
  queries: () => [],
  render: ({ locale, path }) => ({
    head: {
      title: locale === 'de' ? 'Diese Seite gibt es nicht' : 'There is no such page',
      description: '',
      canonical: path,
      noIndex: true,
    },
    shell: html`<main id="main" class="wrap page sent">
      <h1>${locale === 'de' ? 'Diese Seite gibt es nicht' : 'There is no such page'}</h1>
      <p><a href="/suche">${locale === 'de' ? 'Im Portal suchen' : 'Search the portal'}</a></p>
    </main>`,
  }),
};
