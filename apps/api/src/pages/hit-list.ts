import type { HitFragment } from '@stadtlive/web-client/graphql';
import { excerpt, kilometres, price, unitPrice, type Locale } from './formats.ts';
import { html } from './html.ts';
import { kindWord } from './kind-words.ts';
import { pagePicture } from './page-picture.ts';
import { openingMark, stockMark } from './state-words.ts';

/** Search hits as the application's cards, in the order the search gave them. */
export const hitList = (edges: readonly HitFragment[], locale: Locale, home: string) =>
  html`<ul class="list">${edges.map((edge) => html`<li>${card(edge, locale, home)}</li>`)}</ul>`;

function card(edge: HitFragment, locale: Locale, home: string) {
  const { node, distanceKm, city } = edge;
  const isHome = city.slug === home;
  const { kind, title, place, picture } = described(edge, locale, isHome);
  const isPerson = node.__typename === 'Person';
  // A picture of another city's portal stays there: no page loads from a foreign origin.
  return html`<article class="card">
${pagePicture(isHome ? picture && { url: picture.url } : null, title, isPerson ? 'round' : 'square')}
<div>
<div class="kind"><span>${kind}</span>${!isPerson && typeof distanceKm === 'number' && html`<span class="km num">${kilometres(distanceKm, locale)}</span>`}</div>
<h3><a href="${node.url}">${title}</a></h3>
<p class="meta">${place}</p>
</div>
<div class="cf">${
    node.__typename === 'Product'
      ? html`<span class="pl"><span class="price num">${price(node.priceCents, locale)}${node.unitPrice && html`<small>${unitPrice(node.unitPrice, locale)}</small>`}</span>${stockMark(node, locale)}</span>`
      : node.__typename === 'Organisation' && openingMark(node.openingStatus, locale)
  }</div>
</article>`;
}

function described({ node, city }: HitFragment, locale: Locale, isHome: boolean) {
  if (node.__typename === 'Person') {
    return {
      kind: kindWord('PERSON', locale),
      title: node.displayName,
      place: [node.district ?? city.name, node.about && excerpt(node.about)]
        .filter(Boolean)
        .join(' · '),
      picture: node.picture,
    };
  }
  const isProduct = node.__typename === 'Product';
  const { street, locality } = (isProduct ? node.organisation : node).address;
  const place = isHome ? street : `${street}, ${locality}`;
  if (isProduct) {
    const kind = `${kindWord('PRODUCT', locale)} · ${node.organisation.name}`;
    return { kind, title: node.title, place, picture: node.picture };
  }
  return {
    kind: kindWord(node.kind, locale),
    title: node.name,
    place: node.tagline ? `${place} · ${node.tagline}` : place,
    picture: node.logo,
  };
}
