import type { AssortmentQuery, OrganisationPageQuery } from '@stadtlive/web-client/graphql';
import { html } from './html.ts';
import { excerpt, price, unitPrice, type Locale } from './formats.ts';
import type { PageDefinition } from './page-definition.ts';

type Organisation = NonNullable<OrganisationPageQuery['organisation']>;
type Hours = NonNullable<Organisation['openingHours']>;

const schemaTypes: Record<string, string> = {
  BUSINESS: 'Store',
  CLUB: 'SportsOrganization',
  INSTITUTION: 'GovernmentOffice',
};

const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];
const dayNames: Record<Locale, string[]> = {
  de: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonntag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};

export const organisationPage: PageDefinition = {
  queries: ({ slug }) => [
    { name: 'OrganisationPage', variables: { slug } },
    { name: 'Assortment', variables: { slug } },
  ],

  render({ answers, locale, path }) {
    const { organisation } = (answers[0]?.data ?? {}) as Partial<OrganisationPageQuery>;
    if (!organisation) return null;
    const assortment = (answers[1]?.data ?? {}) as Partial<AssortmentQuery>;
    const products = assortment.organisation?.products.edges.map((edge) => edge.node) ?? [];
    const { address, openingHours } = organisation;
    const place = `${address.street}, ${address.postcode} ${address.locality}`;
    return {
      head: {
        title: organisation.name,
        description: excerpt(organisation.tagline ?? organisation.description ?? place),
        canonical: path,
        jsonLd: jsonLdOf(organisation),
        ...(organisation.logo && { image: organisation.logo.url }),
      },
      shell: html`<main class="wrap page">
        <h1>${organisation.name}</h1>
        ${organisation.tagline && html`<p class="soft">${organisation.tagline}</p>`}
        <p>${place}</p>
        ${organisation.phone && html`<p><a href="tel:${organisation.phone}">${organisation.phone}</a></p>`}
        ${organisation.description && html`<p>${organisation.description}</p>`}
        ${
          openingHours &&
          html`<h2>${locale === 'de' ? 'Öffnungszeiten' : 'Opening hours'}</h2>
            <dl class="dl">
              ${days.map(
                (day, i) =>
                  html`<dt>${dayNames[locale][i]}</dt>
                    <dd>${hoursOf(openingHours, day, locale)}</dd>`,
              )}
            </dl>`
        }
        ${
          products.length > 0 &&
          html`<h2>${locale === 'de' ? 'Sortiment' : 'Products'}</h2>
            <ul>
              ${products.map((product) => html`<li><a href="/ware/${product.id}">${product.title}</a> ${price(product.priceCents, locale)}${product.unitPrice && html` (${unitPrice(product.unitPrice, locale)})`}</li>`)}
            </ul>`
        }
      </main>`,
    };
  },
};

function hoursOf(hours: Hours, day: string, locale: Locale): string {
  const spans = hours.weekly.filter((one) => one.day === day);
  if (spans.length === 0) return locale === 'de' ? 'geschlossen' : 'closed';
  return spans.map((span) => `${span.from}–${span.until}`).join(', ');
}

function jsonLdOf(organisation: Organisation): object {
  const { address, location } = organisation;
  return {
    '@context': 'https://schema.org',
    '@type': schemaTypes[organisation.kind],
    name: organisation.name,
    url: organisation.url,
    description: organisation.description ?? undefined,
    telephone: organisation.phone ?? undefined,
    address: {
      '@type': 'PostalAddress',
      streetAddress: address.street,
      postalCode: address.postcode,
      addressLocality: address.locality,
      addressCountry: 'DE',
    },
    geo: { '@type': 'GeoCoordinates', latitude: location.lat, longitude: location.lon },
    openingHoursSpecification: organisation.openingHours?.weekly.map((one) => ({
      '@type': 'OpeningHoursSpecification',
      dayOfWeek: `https://schema.org/${one.day[0]}${one.day.slice(1).toLowerCase()}`,
      opens: one.from,
      closes: one.until,
    })),
  };
}
