import type { AssortmentQuery, OrganisationPageQuery } from '@stadtlive/web-client/graphql';
import { price, unitPrice, type Locale } from './formats.ts';
import { hoursTable } from './hours-table.ts';
import { html } from './html.ts';
import { kindsWord } from './kind-words.ts';
import { folderOf } from './organisation-address.ts';
import {
  branchesSection,
  factsSection,
  gallerySection,
  imprintSection,
  servicesSection,
} from './organisation-sections.ts';
import { pagePicture } from './page-picture.ts';
import { openingMark, stockMark } from './state-words.ts';

type Organisation = NonNullable<OrganisationPageQuery['organisation']>;
type Product = NonNullable<AssortmentQuery['organisation']>['products']['edges'][number]['node'];

/** Who it is, whether it is open, what it has, and how to reach it. */
export function organisationShell(
  organisation: Organisation,
  products: readonly Product[],
  locale: Locale,
) {
  const german = locale === 'de';
  const { kind, name, tagline, description, address, logo, openingStatus } = organisation;
  return html`<main id="main" class="wrap page" data-reach="${organisation.id} ${organisation.slug}">
<nav class="crumb" aria-label="${german ? 'Pfad' : 'Path'}"><a href="/suche?art=${folderOf(kind)}">${kindsWord(kind, locale)}</a></nav>
<div class="banner">${pagePicture(logo, name, 'banner')}</div>
<div class="masthead"><div>
<h1>${name}</h1>
${tagline && html`<p class="soft tagline">${tagline}</p>`}
<p class="row wrap-x status">${openingMark(openingStatus, locale)}<span class="sm soft">${address.street}, ${address.locality}</span></p>
</div></div>
<div class="cols organisation">
<div>
${products.length > 0 && html`<h2>${german ? 'Sortiment' : 'Products'}</h2><ul class="grid-p">${products.map((product) => tile(product, locale))}</ul>`}
${description && html`<section class="more-from-shop"><h2>${german ? 'Über uns' : 'About us'}</h2><div class="prose"><p>${description}</p></div></section>`}
${servicesSection(organisation, locale)}
${gallerySection(organisation, locale)}
</div>
<aside class="stack-6">
<section><h2 class="aside-heading">${german ? 'Öffnungszeiten' : 'Opening hours'}</h2>${hoursTable(organisation.openingHours, locale)}</section>
${contact(organisation, locale)}
${branchesSection(organisation, locale)}
${factsSection(organisation, locale)}
</aside>
</div>
${imprintSection(organisation, locale)}
</main>`;
}

const tile = (product: Product, locale: Locale) => html`<li class="tile">
${pagePicture(product.picture && { url: product.picture.url }, product.title)}
<h3><a class="plain" href="/ware/${product.id}">${product.title}</a></h3>
<p class="price num">${price(product.priceCents, locale)}</p>
<p class="xs muted num unit-price">${unitPrice(product.unitPrice, locale)}</p>
${stockMark(product, locale)}
</li>`;

function contact({ address, phone, email, website }: Organisation, locale: Locale) {
  const german = locale === 'de';
  return html`<section><h2 class="aside-heading">${german ? 'Kontakt' : 'Contact'}</h2><dl class="dl">
<dt>${german ? 'Anschrift' : 'Address'}</dt><dd>${address.street}, ${address.postcode} ${address.locality}</dd>
${phone && html`<dt>${german ? 'Telefon' : 'Phone'}</dt><dd><a href="tel:${phone.replace(/[^+\d]/g, '')}">${phone}</a></dd>`}
${email && html`<dt>${german ? 'E-Mail' : 'E-mail'}</dt><dd><a href="mailto:${email}">${email}</a></dd>`}
${website && html`<dt>Website</dt><dd><a href="${website}" rel="noopener nofollow" data-way="WEBSITE">${website.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '')}</a></dd>`}
</dl></section>`;
}
