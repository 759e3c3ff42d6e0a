import { price, unitPrice, type Locale } from './formats.ts';
import { html } from './html.ts';
import { stockMark } from './state-words.ts';

interface Reduction {
  readonly regularPriceCents: number;
  readonly lowestPriceCents: number;
}

interface Variant {
  readonly options: readonly string[];
  readonly priceCents: number;
  readonly unitPrice?: { readonly cents: number; readonly per: string } | null | undefined;
  readonly reduction?: Reduction | null | undefined;
  readonly stock: number;
  readonly stockLevel: Parameters<typeof stockMark>[0]['stockLevel'];
}

interface Safety {
  readonly makerName?: string | null | undefined;
  readonly makerAddress?: string | null | undefined;
  readonly makerContact?: string | null | undefined;
  readonly euPersonName?: string | null | undefined;
  readonly euPersonAddress?: string | null | undefined;
  readonly euPersonContact?: string | null | undefined;
  readonly identifier?: string | null | undefined;
  readonly warnings?: string | null | undefined;
}

/** What a catalogue may know of a product beyond its price; each part is left out where it is absent. */
export interface CatalogueParts {
  readonly isPriceFrom?: boolean | undefined;
  readonly reduction?: Reduction | null | undefined;
  readonly axes?: readonly { readonly name: string }[] | undefined;
  readonly variants?: readonly Variant[] | undefined;
  readonly safety?: Safety | null | undefined;
  readonly minimumAge?: number | null | undefined;
}

const words = {
  de: {
    from: 'ab',
    instead: 'statt',
    lowest: 'niedrigster Preis der letzten 30 Tage',
    kinds: 'Das gibt es davon',
    price: 'Preis',
    stock: 'Vorrat',
    safety: 'Angaben zur Produktsicherheit',
    maker: 'Hersteller',
    euPerson: 'Verantwortlich in der EU',
    identifier: 'Kennung',
    warnings: 'Warnhinweise',
    age: (years: number) => `Ab ${years} Jahren.`,
  },
  en: {
    from: 'from',
    instead: 'instead of',
    lowest: 'lowest price of the last 30 days',
    kinds: 'What there is of it',
    price: 'Price',
    stock: 'Stock',
    safety: 'Product safety',
    maker: 'Manufacturer',
    euPerson: 'Responsible in the EU',
    identifier: 'Identifier',
    warnings: 'Warnings',
    age: (years: number) => `From the age of ${years}.`,
  },
};

/** "ab 19,90 €" where variants differ in price. */
export const shownPrice = (cents: number, isFrom: boolean | undefined, locale: Locale) =>
  isFrom ? `${words[locale].from} ${price(cents, locale)}` : price(cents, locale);

/** Beside every reduced price: what it cost, and the lowest price of thirty days (PAngV § 11). */
export const reductionLine = (reduction: Reduction | null | undefined, locale: Locale) =>
  reduction &&
  html`<p class="sm muted num">${words[locale].instead} ${price(reduction.regularPriceCents, locale)}, ${words[locale].lowest}: ${price(reduction.lowestPriceCents, locale)}</p>`;

/** Each kind with its own price, unit price and stock. */
export function variantsTable({ axes = [], variants = [] }: CatalogueParts, locale: Locale) {
  const said = words[locale];
  return (
    variants.length > 0 &&
    html`<section class="product-words"><h2>${said.kinds}</h2><table class="kinds"><thead><tr>${axes.map(({ name }) => html`<th scope="col">${name}</th>`)}<th scope="col">${said.price}</th><th scope="col">${said.stock}</th></tr></thead><tbody>${variants.map(
      (variant) =>
        html`<tr>${variant.options.map((option) => html`<td>${option}</td>`)}<td class="num">${price(variant.priceCents, locale)}${variant.unitPrice && html` <small>${unitPrice(variant.unitPrice, locale)}</small>`}${reductionLine(variant.reduction, locale)}</td><td>${stockMark(variant, locale)}</td></tr>`,
    )}</tbody></table></section>`
  );
}

/** What EU 2023/988 (GPSR, Article 19) asks to be told before buying, and from which age it may be had. */
export function safetySection({ safety, minimumAge }: CatalogueParts, locale: Locale) {
  const said = words[locale];
  const line = (...parts: readonly (string | null | undefined)[]) =>
    parts.filter(Boolean).join(', ');
  const rows = [
    [said.maker, line(safety?.makerName, safety?.makerAddress, safety?.makerContact)],
    [said.euPerson, line(safety?.euPersonName, safety?.euPersonAddress, safety?.euPersonContact)],
    [said.identifier, line(safety?.identifier)],
    [said.warnings, line(safety?.warnings)],
  ].filter(([, value]) => value);
  if (rows.length === 0 && !minimumAge) return null;
  return html`<section class="product-words"><h2>${said.safety}</h2>${minimumAge && html`<p>${said.age(minimumAge)}</p>`}<dl>${rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>`)}</dl></section>`;
}
