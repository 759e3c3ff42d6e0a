import { readFilters } from '@stadtlive/search-web/address';
import { inputOf } from '@stadtlive/search-web/filters';
import type { MoreSearchResultsQuery, SearchResultsQuery } from '@stadtlive/web-client/graphql';
import { html } from './html.ts';
import type { PageDefinition } from './page-definition.ts';
import { searchForm } from './search-form.ts';
import { searchResults } from './search-results.ts';
import { dataGraph } from './structured-data/data-graph.ts';
import { resultListData } from './structured-data/result-list-data.ts';

/** Where the part of the results to be shown begins; only pages without the application use it. */
const cursor = 'nach';

export const searchPage: PageDefinition = {
  queries: (_, { city, search }) => {
    const input = inputOf(readFilters(search, city));
    const after = search.get(cursor);
    return [
      { name: 'SearchResults', variables: { input } },
      ...(after ? [{ name: 'MoreSearchResults', variables: { input, after } }] : []),
    ];
  },

  render({ answers, city, locale, path, search }) {
    const filters = readFilters(search, city);
    const found = (answers[0]?.data as SearchResultsQuery | undefined)?.search;
    const further = (answers[1]?.data as MoreSearchResultsQuery | undefined)?.search;
    const german = locale === 'de';
    const title = german
      ? `${filters.text || 'Suche'} in ${city.name}`
      : `${filters.text || 'Search'} in ${city.name}`;
    return {
      head: {
        title,
        description: german
          ? `Erst ${city.name}, dann die Region: Waren, Läden, Vereine und Einrichtungen im Umkreis.`
          : `${city.name} first, then the region: goods, shops, clubs and institutions near you.`,
        canonical: path,
        noIndex: search.size > 0,
        jsonLd: dataGraph(resultListData((further ?? found)?.edges ?? [])),
      },
      shell: html`<main id="main" class="wrap page sent">
<h1>${title}</h1>
${searchForm(filters, city, locale)}
${
  found
    ? searchResults({ found, further, filters, city, locale, search, cursor })
    : html`<p>${german ? 'Die Suche antwortet gerade nicht. Lade die Seite gleich noch einmal.' : 'The search does not answer at the moment. Please load the page again shortly.'}</p>`
}
</main>`,
    };
  },
};
