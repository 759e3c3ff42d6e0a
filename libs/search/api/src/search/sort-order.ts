import type { Locale, SearchSort } from '@stadtlive/contract';

/**
 * This file decides the sort order, and says so in public: the page "So sortieren wir" prints these
 * rules, the search runs these stages, one after the other. Nothing else has a say. Ties end in the id.
 */
export interface SortOrder {
  readonly name: Readonly<Record<Locale, string>>;
  readonly rule: Readonly<Record<Locale, string>>;
  readonly stages: readonly Stage[];
}

export interface Stage {
  readonly from: 'own city' | 'other cities' | 'everywhere';
  /** Where all words searched for stand; a listing belongs to the first stage that fits it. */
  readonly words?: 'title' | 'title or keywords' | 'elsewhere';
  readonly where?: string;
  /** Ascending; an index answers in this order. `:near` is the centre of the search. */
  readonly by: string;
  /** The same as a number, for cursors. */
  readonly key: string;
}

const nearest = { by: 'location <-> :near', key: 'location <-> :near' };
const cheapest = { by: 'price_cents <-> 0', key: 'price_cents' };
const newest = {
  by: `published_at <-> timestamptz '2200-01-01'`,
  key: '-extract(epoch FROM published_at)',
};

export const sortOrders: Readonly<Record<SearchSort, SortOrder>> = {
  HOME_CITY_FIRST: {
    name: { DE: 'Eigene Stadt zuerst', EN: 'Own city first' },
    rule: {
      DE: 'Erst alles aus der eigenen Stadt, danach alles aus den anderen Städten; jeweils das Nächste zuerst.',
      EN: 'First everything from your own city, then everything from other cities; nearest first in each.',
    },
    stages: [
      { from: 'own city', ...nearest },
      { from: 'other cities', ...nearest },
    ],
  },
  DISTANCE: {
    name: { DE: 'Entfernung', EN: 'Distance' },
    rule: {
      DE: 'Das Nächste zuerst, gleich aus welcher Stadt.',
      EN: 'Nearest first, whichever city it is from.',
    },
    stages: [{ from: 'everywhere', ...nearest }],
  },
  RELEVANCE: {
    name: { DE: 'Treffgenauigkeit', EN: 'Relevance' },
    rule: {
      DE: 'Erst Treffer mit allen Suchwörtern im Titel, dann solche mit allen in Titel oder Stichwörtern, dann die übrigen; jeweils das Nächste zuerst.',
      EN: 'First hits with all search words in the title, then those with all in title or keywords, then the others; nearest first in each.',
    },
    stages: [
      { from: 'everywhere', words: 'title', ...nearest },
      { from: 'everywhere', words: 'title or keywords', ...nearest },
      { from: 'everywhere', words: 'elsewhere', ...nearest },
    ],
  },
  PRICE: {
    name: { DE: 'Preis', EN: 'Price' },
    rule: {
      DE: 'Das Günstigste zuerst; danach alles ohne Preis, das Nächste zuerst.',
      EN: 'Cheapest first; after that everything without a price, nearest first.',
    },
    stages: [
      { from: 'everywhere', where: 'price_cents IS NOT NULL', ...cheapest },
      { from: 'everywhere', where: 'price_cents IS NULL', ...nearest },
    ],
  },
  NEWEST: {
    name: { DE: 'Neueste', EN: 'Newest' },
    rule: {
      DE: 'Das zuletzt Veröffentlichte zuerst.',
      EN: 'Most recently published first.',
    },
    stages: [{ from: 'everywhere', ...newest }],
  },
};
