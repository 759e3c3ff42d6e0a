import type { Translated } from '@stadtlive/web-client';
import type texts from './marketplace.de.ts';

const english: Translated<typeof texts> = {
  path: 'Path',
  shops: 'Shops',
  noPhoto: 'No photo yet. You can have a look at it in the shop.',
  vat: 'incl. {{percent}} % VAT',
  noVat: 'no VAT',
  asOfToday: 'as of today {{time}}',
  asOf: 'as of {{day}}, {{time}}',
  live: 'Stock and price follow the shop while you are here.',
  draft: 'Draft: only you can see it.',
  where: 'Where to get it',
  toShop: 'To the shop',
  call: 'Call',
  description: 'Description',
  noDescription: 'The shop has not written anything about it yet.',
  facts: 'Details',
  content: 'Content',
  gtin: 'GTIN',
  topics: 'Topics',
  more: 'More from this shop',
  all_one: 'All products ({{count}})',
  all_other: 'All {{count}} products',
  notFound: {
    heading: 'This product is not here any more',
    text: 'The shop has taken it out of the portal, or the address is wrong.',
    search: 'Search in {{city}}',
  },
  assortment: {
    search: 'Search in this shop',
    placeholder: 'Search in this shop',
    clear: 'Clear the search',
    filters: 'Filters',
    all: 'All',
    inStock: 'In stock',
    count_one: '{{count}} product',
    count_other: '{{count}} products',
    more: 'Show more',
    none: 'Nothing found',
    noneText: 'Nothing on the shelf fits these words and filters.',
    reset: 'Show all',
    failed: 'The products do not arrive at the moment',
    sorted: 'Order: by name.',
  },
};

export default english;
