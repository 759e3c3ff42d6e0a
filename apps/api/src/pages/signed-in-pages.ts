import { html } from './html.ts';
import type { PageDefinition } from './page-definition.ts';

/** Signing in and registering: needs the application, so the shell only says where one is. */
export const accountPage: PageDefinition = {
  queries: () => [],
  render: ({ city, locale, path }) => ({
    head: {
      title: locale === 'de' ? 'Anmelden' : 'Sign in',
      description: `${city.portalName}`,
      canonical: path,
      noIndex: true,
    },
    shell: html`<main class="wrap page"><h1>${city.portalName}</h1></main>`,
  }),
};

/** A screen of somebody's own account: nothing of it is in the page itself. */
export const ownPage = (german: string, english: string): PageDefinition => ({
  queries: () => [],
  render: ({ city, locale, path }) => {
    const title = locale === 'de' ? german : english;
    return {
      head: { title, description: city.portalName, canonical: path, noIndex: true },
      shell: html`<main class="wrap page"><h1>${title}</h1></main>`,
    };
  },
});

export const shopOwnersPage: PageDefinition = {
  queries: () => [],
  render: ({ city, locale }) => ({
    head: {
      title: locale === 'de' ? 'Für Läden' : 'For shops',
      description:
        locale === 'de'
          ? `Eigene Seite und eigener Laden auf ${city.portalName}.`
          : `A page and a shop of your own on ${city.portalName}.`,
      canonical: '/haendler',
    },
    shell: html`<main class="wrap page"><h1>${city.portalName}</h1></main>`,
  }),
};
