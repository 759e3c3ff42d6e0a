import { price, type Locale } from './formats.ts';
import { html } from './html.ts';
import type { PageDefinition } from './page-definition.ts';
import { dataGraph } from './structured-data/data-graph.ts';
import { webPageData } from './structured-data/website-data.ts';

const words = {
  de: {
    title: 'Für Läden',
    description: (portal: string) => `Eigene Seite und eigener Laden auf ${portal}.`,
    heading: (city: string) => `Ihr Laden in ${city}, auch im Netz`,
    what: (city: string, cost: string, free: number) =>
      `Mit einer eigenen Seite zeigen Sie Öffnungszeiten, Anschrift und Ihr Sortiment mit Preis und Vorrat, und Sie werden zuerst in ${city} und dann in der Region gefunden. Das kostet ${cost} im Monat${freeMonths(free, 'de')}.`,
    needs:
      'Der Bereich für Läden braucht JavaScript, das in Ihrem Browser ausgeschaltet ist. Schalten Sie es für diese Seite ein und laden Sie sie neu.',
    search: 'Läden ansehen, die schon dabei sind',
  },
  en: {
    title: 'For shops',
    description: (portal: string) => `A page and a shop of your own on ${portal}.`,
    heading: (city: string) => `Your shop in ${city}, on the web too`,
    what: (city: string, cost: string, free: number) =>
      `A page of your own shows your opening hours, your address and your goods with price and stock, and you are found first in ${city} and then in the region. It costs ${cost} a month${freeMonths(free, 'en')}.`,
    needs:
      'The part for shops takes JavaScript, which your browser has switched off. Switch it on for this page and load it again.',
    search: 'See the shops that are here already',
  },
};

export const shopOwnersPage: PageDefinition = {
  queries: () => [],
  render: ({ city, locale, origin }) => {
    const said = words[locale];
    return {
      head: {
        title: said.title,
        description: said.description(city.portalName),
        canonical: '/haendler',
        jsonLd: dataGraph(webPageData(said.title, '/haendler', origin)),
      },
      shell: html`<main id="main" class="wrap page sent">
<h1>${said.heading(city.name)}</h1>
<p class="prose">${said.what(city.name, price(city.shopPlan.monthlyCents, locale), city.shopPlan.trialMonths)}</p>
<noscript><p class="note warn">${said.needs}</p></noscript>
<p><a href="/suche?art=laden">${said.search}</a></p>
</main>`,
    };
  },
};

function freeMonths(months: number, locale: Locale): string {
  if (months === 0) return '';
  if (locale === 'de')
    return months === 1 ? ', der erste Monat ist frei' : `, die ersten ${months} Monate sind frei`;
  return `, and the first ${months === 1 ? 'month is' : `${months} months are`} free`;
}
