import { createHash } from 'node:crypto';
import { inTitle, inTitleOrKeywords, quoted } from '../listing/listing-lexemes.ts';
import type { Group, SearchTerms } from './search-terms.ts';
import type { SearchRequest } from './search-request.ts';
import { mostFetched, type Share } from './share.ts';
import type { Stage } from './sort-order.ts';

export type Side = 'own' | 'others';

export interface Statement {
  readonly text: string;
  readonly values: unknown[];
  /** Statements of one shape share a name, and so a plan. */
  readonly name: string;
}

/** The instant at which a place has to be open, and about how many of all places are. */
export interface Opening {
  readonly at: Date;
  readonly share: Readonly<Record<Side, number>>;
}

export interface Asked extends Pick<SearchRequest, 'near'> {
  readonly terms: SearchTerms;
  readonly radiusKm: number;
  /** Null where open and closed are the same. */
  readonly opening: Opening | null;
}

interface Hits {
  readonly side: Side;
  readonly columns: string;
  readonly words?: Stage['words'];
  readonly share?: Share;
  readonly where?: readonly string[];
  /** All hits are wanted, not just the first in some order. */
  readonly all?: boolean;
}

const columns =
  'id, kind, title, tsv, location, price_cents, published_at, place_id, place_name, card';
/** Rows with the rarest word up to which it is cheaper to fetch all hits and look where they are. */
const fewRows = 20_000;

/** So few places are open that it is cheaper to go by them. */
const fewOpen = 0.05;

/** Hits up to which a page is quicker found by its words; other cities' hits are mostly out of reach. */
const fewHits = 300;

/** Which hits are fetched first and put in order afterwards, instead of walking the map outwards. */
export function fetchedBy(
  { terms, opening }: Asked,
  side: Side,
  all = false,
): 'words' | 'places' | null {
  const { hits, rarest } = terms[side];
  const few = all && side === 'own' ? mostFetched : fewHits;
  if (terms.keys.length > 0 && hits <= few && rarest <= fewRows) return 'words';
  return opening && opening.share[side] < fewOpen ? 'places' : null;
}

export const expectedHits = ({ terms, opening }: Asked, side: Side): number =>
  terms[side].hits * (opening?.share[side] ?? 1);

/**
 * Collects the parameters of a statement and writes its conditions.
 * A parameter stands in a sub-select of its own: the planner cannot see into it, so it plans the same
 * way whatever the value, and that way is the index search in order (docs/adr/0003-search-plan.md).
 */
export class StatementWriter {
  readonly #values: unknown[] = [];
  readonly #placeholders = new Map<string, string>();

  constructor(readonly asked: Asked) {}

  bind(value: unknown, type: string): string {
    const key = `${type} ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`;
    const known = this.#placeholders.get(key);
    if (known) return known;
    const placeholder = `(SELECT $${this.#values.push(value)}::${type})`;
    this.#placeholders.set(key, placeholder);
    return placeholder;
  }

  get near(): string {
    const { lat, lon } = this.asked.near;
    return this.bind(`SRID=4326;POINT(${lon} ${lat})`, 'geography');
  }

  /** A sub-select of all that is asked for in one table, without order. */
  hits({ side, columns: wanted, words, share = 1, where = [], all = false }: Hits): string {
    const { terms, radiusKm } = this.asked;
    const metres = this.bind(radiusKm * 1000, 'float8');
    const query = tsquery(terms, words);
    const conditions = [
      ...(side === 'others' ? ['l.city_id <> (SELECT region.current_city_id())'] : []),
      ...(share > 1 ? [ofShare(share)] : []),
      ...(query ? [`l.tsv @@ ${this.bind(query, 'tsquery')}`] : []),
      `ST_DWithin(l.location, ${this.near}, ${metres}, false)`,
      ...where,
      ...this.#isOpen(side, all),
    ];
    return `SELECT ${wanted} FROM ${this.#from(side, share, all)} l WHERE ${conditions.join(' AND ')}`;
  }

  statement(text: string): Statement {
    return { text, values: this.#values, name: nameOf(text) };
  }

  #from(side: Side, share: Share, all: boolean): string {
    const table = side === 'own' ? 'listing' : 'region.listing';
    const first = this.#fetchedFirst(side, share, all);
    if (first.length === 0) return table;
    const city = side === 'others' ? 'city_id, ' : '';
    // OFFSET 0 keeps the other conditions, and with them the other index, outside.
    return `(SELECT ${city}${columns} FROM ${table} WHERE ${first.join(' AND ')} OFFSET 0)`;
  }

  #fetchedFirst(side: Side, share: Share, all: boolean): string[] {
    const { keys, ...terms } = this.asked.terms;
    const by = fetchedBy(this.asked, side, all);
    if (by === 'places') return [`place_id = ANY (ARRAY(${this.#openPlaces(side)}))`];
    const bySample = side === 'own' && share === 8 && keys.length > 0;
    const fewEnough = terms[side].rarest <= mostFetched * share;
    if (by === null && !(bySample && fewEnough)) return [];
    const words = keys.map((key) => `tsvector_to_array(tsv) && ${this.bind(key, 'text[]')}`);
    return bySample ? [...words, ofShare(share)] : words;
  }

  #isOpen(side: Side, all: boolean): string[] {
    if (!this.asked.opening || fetchedBy(this.asked, side, all) === 'places') return [];
    const table = side === 'own' ? 'opening' : 'region.opening';
    const city = side === 'own' ? '' : 'o.city_id = l.city_id AND ';
    // A scalar and no EXISTS: the planner would turn that into a join with all places first.
    return [
      `(SELECT o.opens @> ${this.#now} FROM ${table} o WHERE ${city}o.place_id = l.place_id)`,
    ];
  }

  #openPlaces(side: Side): string {
    const table = side === 'own' ? 'opening' : 'region.opening';
    return `SELECT place_id FROM ${table} WHERE opens @> ${this.#now}`;
  }

  get #now(): string {
    return this.bind(this.asked.opening?.at.toISOString(), 'timestamptz');
  }
}

const ofShare = (share: Share) => `(uuid_hash(id) & ${share - 1}) = 0`;

const names = new Map<string, string>();

function nameOf(text: string): string {
  let name = names.get(text);
  if (!name) {
    name = `search-${createHash('sha256').update(text).digest('hex').slice(0, 16)}`;
    names.set(text, name);
  }
  return name;
}

/** Empty when nothing is asked for but the place. */
function tsquery({ words, facets }: SearchTerms, where: Stage['words']): string {
  const all = (groups: readonly Group[], mark = (lexeme: string) => lexeme) =>
    groups.map((group) => `(${anyOf(group, mark)})`);
  if (words.length === 0) return all(facets).join(' & ');
  const title = all(words, inTitle);
  const keywords = all(words, inTitleOrKeywords);
  const wanted = {
    title,
    'title or keywords': [...keywords, `!(${title.join(' & ')})`],
    anywhere: all(words),
    elsewhere: [...all(words), `!(${keywords.join(' & ')})`],
  };
  return [...wanted[where ?? 'anywhere'], ...all(facets)].join(' & ');
}

const anyOf = (group: Group, mark: (lexeme: string) => string) =>
  group.map((lexemes) => lexemes.map((one) => quoted(mark(one))).join(' & ')).join(' | ');
