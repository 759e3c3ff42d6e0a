import type { OrganisationPageQuery } from '@stadtlive/web-client/graphql';
import { accessibilityWords } from './accessibility-words.ts';
import type { Locale } from './formats.ts';
import { html } from './html.ts';
import { openingMark } from './state-words.ts';

type Organisation = NonNullable<OrganisationPageQuery['organisation']>;

const words = {
  de: {
    services: 'Leistungen',
    pictures: 'Bilder',
    facts: 'Barrierefreiheit',
    branches: 'Weitere Standorte',
    imprint: 'Impressum',
  },
  en: {
    services: 'Services',
    pictures: 'Pictures',
    facts: 'Accessibility',
    branches: 'Further places',
    imprint: 'Imprint',
  },
};

export const servicesSection = ({ services }: Organisation, locale: Locale) =>
  services.length > 0 &&
  html`<section class="more-from-shop"><h2>${words[locale].services}</h2><ul>${services.map(({ name, price }) => html`<li>${name}${price && html` · ${price}`}</li>`)}</ul></section>`;

export const gallerySection = ({ pictures }: Organisation, locale: Locale) =>
  pictures.length > 0 &&
  html`<section class="more-from-shop"><h2>${words[locale].pictures}</h2><ul class="shots">${pictures.map(({ url, alt, width, height }) => html`<li><img src="${url}" alt="${alt}" width="${width}" height="${height}" loading="lazy"></li>`)}</ul></section>`;

export const factsSection = ({ accessibility }: Organisation, locale: Locale) =>
  accessibility.length > 0 &&
  html`<section><h2 class="aside-heading">${words[locale].facts}</h2><ul class="sm">${accessibility.map((fact) => html`<li>${accessibilityWords[locale][fact]}</li>`)}</ul></section>`;

export const branchesSection = ({ branches }: Organisation, locale: Locale) =>
  branches.length > 0 &&
  html`<section><h2 class="aside-heading">${words[locale].branches}</h2>${branches.map(
    ({ name, address, phone, openingStatus }) =>
      html`<h3>${name}</h3><p class="sm soft">${address.street}, ${address.postcode} ${address.locality}</p>${phone && html`<p class="sm"><a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a></p>`}${openingMark(openingStatus, locale)}`,
  )}</section>`;

/** Has to be read without JavaScript too (DDG § 5). */
export function imprintSection({ german, english }: Organisation, locale: Locale) {
  const parts = locale === 'de' ? german : english;
  return (
    parts.length > 0 &&
    html`<section id="impressum" class="more-from-shop"><h2>${words[locale].imprint}</h2>${parts.map(
      ({ heading, lines }) =>
        html`<h3>${heading}</h3>${lines.map((line) => html`<p class="sm">${line}</p>`)}`,
    )}</section>`
  );
}
