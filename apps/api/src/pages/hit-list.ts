import type { HitFragment } from '@stadtlive/web-client/graphql';
import { excerpt, kilometres, price, unitPrice, type Locale } from './formats.ts';
import { html } from './html.ts';

/** Search hits as a plain list, home first as the search gave them. */
export const hitList = (edges: readonly HitFragment[], locale: Locale) =>
  html`<ul class="list">${edges.map((edge) => hit(edge, locale))}</ul>`;

function hit({ node, distanceKm, city }: HitFragment, locale: Locale) {
  if (node.__typename === 'Person') {
    return html`<li>
<a href="${node.url}">${node.displayName}</a>
<span>${node.about && excerpt(node.about)}</span>
<span>${node.district ?? city.name}</span>
</li>`;
  }
  const isProduct = node.__typename === 'Product';
  const place = isProduct ? node.organisation : node;
  return html`<li>
<a href="${node.url}">${isProduct ? node.title : node.name}</a>
${isProduct && html`<b>${price(node.priceCents, locale)}</b> ${unitPrice(node.unitPrice, locale)}`}
<span>${isProduct ? node.organisation.name : node.tagline}</span>
<span>${place.address.street}, ${city.name}</span>
${typeof distanceKm === 'number' && html`<span class="num">${kilometres(distanceKm, locale)}</span>`}
</li>`;
}
