import { readFilters } from '@stadtlive/search-web/address';
import { inputOf } from '@stadtlive/search-web/filters';
import type { SearchResultsQuery } from '@stadtlive/web-client/graphql';
import { hitList } from './hit-list.ts';
import { html } from './html.ts';
import type { PageDefinition } from './page-definition.ts';

export const searchPage: PageDefinition = {
  queries: (_, { city, search }) => [
    { name: 'SearchResults', variables: { input: inputOf(readFilters(search, city)) } },
  ],

  render({ answers, city, locale, path, search }) {
    const { text, radiusKm } = readFilters(search, city);
    const found = (answers[0]?.data as SearchResultsQuery | undefined)?.search;
    const edges = found?.edges ?? [];
    const german = locale === 'de';
    const home = edges.filter((edge) => edge.city.slug === city.slug);
    const region = edges.filter((edge) => edge.city.slug !== city.slug);
    const title = german
      ? `${text || 'Suche'} in ${city.name}`
      : `${text || 'Search'} in ${city.name}`;
    return {
      head: {
        title,
        description: german
          ? `Erst ${city.name}, dann die Region: Waren, Läden, Vereine und Einrichtungen im Umkreis.`
          : `${city.name} first, then the region: goods, shops, clubs and institutions near you.`,
        canonical: path,
        noIndex: search.size > 0,
      },
      shell: html`<main class="wrap page">
        <h1>${title}</h1>
        <form action="/suche" role="search">
          <input
            class="in"
            type="search"
            name="q"
            maxlength="200"
            value="${text}"
            aria-label="${german ? 'Suche' : 'Search'}"
          /><input type="hidden" name="km" value="${radiusKm}" /><button class="btn p">
            ${german ? 'Suchen' : 'Search'}
          </button>
        </form>
        ${
          home.length > 0 &&
          html`<h2>${german ? `Zuerst aus ${city.name}` : `${city.name} first`}</h2>
            ${hitList(home, locale)}`
        }
        ${
          region.length > 0 &&
          html`<h2>${german ? 'Dann aus der Region' : 'Then from the region'}</h2>
            ${hitList(region, locale)}`
        }
        ${edges.length === 0 && html`<p>${german ? `Nichts bis ${radiusKm} km.` : `Nothing within ${radiusKm} km.`}</p>`}
      </main>`,
    };
  },
};
