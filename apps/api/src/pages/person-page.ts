import type { PersonPageQuery } from '@stadtlive/web-client/graphql';
import { html } from './html.ts';
import { excerpt } from './formats.ts';
import type { PageDefinition } from './page-definition.ts';

type Person = NonNullable<PersonPageQuery['person']>;

/**
 * Somebody of the city, as far as whoever opens it may see them. Search engines come as visitors:
 * they may keep the page only where the person has opened something to everyone.
 */
export const personPage: PageDefinition = {
  queries: ({ slug }) => [{ name: 'PersonPage', variables: { slug } }],

  render({ answers, city, locale, path }) {
    const { person } = (answers[0]?.data ?? {}) as Partial<PersonPageQuery>;
    if (!person) return null;
    const german = locale === 'de';
    const place = german ? `In ${city.name}` : `From ${city.name}`;
    const topics = person.topics.map((topic) => topic[locale]);
    return {
      head: {
        title: person.displayName,
        description: excerpt(person.about ?? place),
        canonical: path,
        noIndex: !tellsAnything(person),
      },
      shell: html`<main id="main" class="wrap page sent">
        <h1>${person.displayName}</h1>
        <p class="soft">${person.district ? `${person.district}, ${city.name}` : place}</p>
        ${person.about && html`<p>${person.about}</p>`}
        ${topics.length > 0 && html`<p>${topics.join(' · ')}</p>`}
        ${person.phone && html`<p><a href="tel:${person.phone}">${person.phone}</a></p>`}
        ${person.email && html`<p><a href="mailto:${person.email}">${person.email}</a></p>`}
        ${person.website && html`<p><a href="${person.website}" rel="nofollow">${person.website}</a></p>`}
      </main>`,
    };
  },
};

const tellsAnything = ({ about, district, topics, phone, email, website, picture }: Person) =>
  [about, district, phone, email, website, picture, ...topics].some(Boolean);
