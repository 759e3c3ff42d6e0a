import { kilometres, price, unitPrice, type Locale } from './formats.ts';
import { html } from './html.ts';

/** Search hits as a plain list, home first as the search gave them. */
export const hitList = (edges: readonly any[], locale: Locale) =>
  html`<ul class="list">
    ${edges.map(
      ({ node, distanceKm, city }) =>
        html`<li>
          <a href="${node.url}">${node.title ?? node.name}</a>
          ${node.priceCents !== undefined && html`<b>${price(node.priceCents, locale)}</b> ${unitPrice(node.unitPrice, locale)}`}
          <span>${node.organisation?.name ?? node.tagline}</span>
          <span>${(node.organisation ?? node).address.street}, ${city.name}</span>
          ${distanceKm !== null && html`<span class="num">${kilometres(distanceKm, locale)}</span>`}
        </li>`,
    )}
  </ul>`;
