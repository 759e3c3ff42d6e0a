import { readFilters } from '@stadtlive/search-web/address';
import { homeVariables } from '@stadtlive/search-web/home-variables';
import type { HomePageQuery } from '@stadtlive/web-client/graphql';
import { homePreview } from '../previews/preview-content.ts';
import { hitList } from './hit-list.ts';
import { html } from './html.ts';
import type { PageDefinition } from './page-definition.ts';
import { searchForm } from './search-form.ts';
import { dataGraph } from './structured-data/data-graph.ts';
import { websiteData } from './structured-data/website-data.ts';

export const cityHomePage: PageDefinition = {
  queries: (_, { city }) => [{ name: 'HomePage', variables: homeVariables(city) }],
  render: ({ answers, city, locale, origin }) => {
    const german = locale === 'de';
    const { products, organisations } = (answers[0]?.data ?? {}) as Partial<HomePageQuery>;
    return {
      head: {
        title: german ? `Was es in ${city.name} gibt` : `What ${city.name} has`,
        description: german
          ? `${city.portalName}: Läden, Waren, Vereine und Einrichtungen, zuerst aus ${city.name}, dann aus der Region.`
          : `${city.portalName}: shops, goods, clubs and institutions, ${city.name} first, then the region.`,
        canonical: '/',
        jsonLd: dataGraph(websiteData(city, origin)),
        preview: homePreview(city),
      },
      shell: html`<main id="main" class="wrap page sent">
<h1>${city.portalName}</h1>
${searchForm(readFilters(new URLSearchParams(), city), city, locale)}
<ul class="topic-grid">${city.topics.map((topic) => html`<li><a href="/suche?thema=${topic.slug}">${german ? topic.name.de : topic.name.en}</a></li>`)}</ul>
<h2>${german ? 'Neu im Laden' : 'New in the shops'}</h2>
${hitList(products?.edges ?? [], locale, city.slug)}
<h2>${german ? 'Neu im Verzeichnis' : 'New in the directory'}</h2>
${hitList(organisations?.edges ?? [], locale, city.slug)}
</main>`,
    };
  },
};
