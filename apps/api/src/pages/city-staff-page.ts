import { html } from './html.ts';
import type { PageDefinition } from './page-definition.ts';

const words = {
  de: {
    title: 'Für die Stadt',
    heading: (portal: string) => `${portal} betreuen`,
    what: 'Dieser Bereich ist für Mitarbeiterinnen und Mitarbeiter der Stadt.',
    needs:
      'Er braucht JavaScript, das in Ihrem Browser ausgeschaltet ist. Schalten Sie es für diese Seite ein und laden Sie sie neu.',
    portal: 'Zum Portal',
  },
  en: {
    title: 'For the city',
    heading: (portal: string) => `Look after ${portal}`,
    what: 'This part is for the city’s staff.',
    needs:
      'It takes JavaScript, which your browser has switched off. Switch it on for this page and load it again.',
    portal: 'To the portal',
  },
};

/** Says only whom it is for; everything else takes a signed-in operator. */
export const cityStaffPage: PageDefinition = {
  queries: () => [],
  render: ({ city, locale }) => {
    const said = words[locale];
    return {
      head: { title: said.title, description: said.what, canonical: '/stadt', noIndex: true },
      shell: html`<main id="main" class="wrap page sent">
<h1>${said.heading(city.portalName)}</h1>
<p class="prose">${said.what}</p>
<noscript><p class="note warn">${said.needs}</p></noscript>
<p><a href="/">${said.portal}</a></p>
</main>`,
    };
  },
};
