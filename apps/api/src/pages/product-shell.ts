import type { ProductPageQuery } from '@stadtlive/web-client/graphql';
import { clock, daysAhead, shortDay, unitPrice, weekday, type Locale } from './formats.ts';
import { html } from './html.ts';
import { pathOfOrganisation } from './organisation-address.ts';
import { pagePicture } from './page-picture.ts';
import { reductionLine, safetySection, shownPrice, variantsTable } from './product-sections.ts';
import { openingMark, stockMark } from './state-words.ts';

type Product = NonNullable<ProductPageQuery['product']>;

/** Price with unit price and VAT, stock with its time, and the shop that has it. */
export function productShell(product: Product, locale: Locale) {
  const german = locale === 'de';
  const { organisation: shop, pictures } = product;
  const [largePicture] = pictures;
  const { street, postcode, locality } = shop.address;
  const shopPath = pathOfOrganisation(shop);
  const small = [unitPrice(product.unitPrice, locale), vat(product.vatRate, locale)];
  return html`<main id="main" class="wrap page" data-reach="${shop.id} ${product.id}">
<nav class="crumb" aria-label="${german ? 'Pfad' : 'Path'}"><a href="/suche?art=laden">${german ? 'Läden' : 'Shops'}</a><span aria-hidden="true">›</span><a href="${shopPath}">${shop.name}</a></nav>
<div class="cols-r product">
<div class="product-photo">${
    largePicture
      ? html`<img src="${largePicture.url}" alt="${largePicture.alt}" width="${largePicture.width}" height="${largePicture.height}">`
      : html`${pagePicture(null, product.title, 'wide')}<p class="xs muted">${german ? 'Noch kein Foto. Im Laden kannst du es dir ansehen.' : 'No photo yet. You can see it in the shop.'}</p>`
  }</div>
<div>
<p class="sm soft">${shop.name}, ${street}</p>
<h1 class="product-title">${product.title}</h1>
<p class="offer-price"><span class="num amount">${shownPrice(product.priceCents, product.isPriceFrom, locale)}</span><span class="sm muted num">${small.filter(Boolean).join(' · ')}</span></p>
${reductionLine(product.reduction, locale)}
<p class="row wrap-x offer-stock">${stockMark(product, locale)}<span class="sm muted num">${asOf(product.stockAsOf, locale)}</span></p>
<section class="panel offer-shop"><h2 class="aside-heading">${german ? 'Wo es das gibt' : 'Where to get it'}</h2>
<p><a class="med" href="${shopPath}">${shop.name}</a><br>${street}, ${postcode} ${locality}</p>
${openingMark(shop.openingStatus, locale)}
${shop.phone && html`<p><a href="tel:${shop.phone.replace(/[^+\d]/g, '')}">${shop.phone}</a></p>`}</section>
</div>
</div>
${product.description && html`<section class="product-words"><h2>${german ? 'Beschreibung' : 'Description'}</h2><p class="prose">${product.description}</p></section>`}
${variantsTable(product, locale)}
${safetySection(product, locale)}
</main>`;
}

function vat(rate: number | null | undefined, locale: Locale): string {
  const german = locale === 'de';
  if (rate == null) return '';
  if (rate === 0) return german ? 'ohne MwSt.' : 'no VAT';
  const percent = (rate / 10).toLocaleString(german ? 'de-DE' : 'en-GB');
  return german ? `inkl. MwSt. (${percent} %)` : `incl. VAT (${percent}%)`;
}

function asOf(time: string, locale: Locale): string {
  const date = new Date(time);
  const day = daysAhead(date) === 0 ? '' : `${weekday(date, locale)} ${shortDay(date, locale)}, `;
  return `${locale === 'de' ? 'Stand' : 'As of'} ${day}${clock(date, locale)}`;
}
