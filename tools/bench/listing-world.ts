// Listings of a made-up country around real postcodes: a third in the home city, the others in many.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexemesOf } from '@stadtlive/search-api';

export interface WorldRow {
  readonly city: number;
  readonly id: string;
  readonly audience: 'CITY' | 'REGION';
  readonly kind: string;
  readonly title: string;
  readonly lexemes: readonly string[];
  readonly lat: number;
  readonly lon: number;
  readonly priceCents: number | null;
  readonly publishedAt: string;
  readonly placeId: string;
}

/** How likely a word is in a listing so many km from the home city, in one of 100 kinds of country. */
type Likelihood = (km: number, country: number) => number;

/** Words searched for: even, near the home city, and far from it only. All made up. */
export const probes: Readonly<Record<string, Likelihood>> = {
  gemolu: () => 0.3,
  gemoluna: (km, country) => (km < 60 || country < 30 ? 0.8 : 0.05),
  gemolufa: (km) => (km < 70 ? 0 : 0.4),
  mitaro: () => 0.02,
  mitarona: (km, country) => (km < 20 ? 0.04 : country < 10 ? 0.1 : 0),
  mitarofa: (km, country) => (km < 70 || country >= 10 ? 0 : 0.25),
  seltomi: () => 0.001,
  seltomina: (km) => (km < 10 ? 0.003 : 0),
  seltomifa: (km, country) => (km < 70 || country !== 5 ? 0 : 0.12),
};
export const probeClasses: Readonly<Record<string, readonly string[]>> = {
  common: ['gemolu ', 'gemoluna ', 'gemolufa '],
  middling: ['mitaro ', 'mitarona ', 'mitarofa '],
  rare: ['seltomi ', 'seltomina ', 'seltomifa '],
  absent: ['nirgendwoda '],
};

const home = { lat: 51.451, lon: 6.628 };
const cities = 60;
const kinds = ['BUSINESS', 'BUSINESS', 'BUSINESS', 'BUSINESS', 'CLUB', 'INSTITUTION'];
const topics = ['wohnen', 'essen', 'freizeit', 'gesundheit', 'handwerk', 'kultur'];

interface Place {
  readonly id: string;
  readonly lat: number;
  readonly lon: number;
  readonly km: number;
  readonly country: number;
  readonly city: number;
}

export class ListingWorld {
  /** Where the points come from. */
  readonly source: string;
  readonly size: number;
  readonly #random: () => number;
  readonly #points: readonly Omit<Place, 'id'>[];
  readonly #words: readonly string[];
  readonly #lexemes = new Map<string, readonly string[]>();
  #ids = 0;

  constructor(size: number) {
    this.size = size;
    this.#random = mulberry(size);
    const data = process.env['OPEN_DATA'];
    const file = data && join(data, 'plz_centroids_de_opengeodb.csv');
    const known = file && existsSync(file) ? postcodes(file) : null;
    this.source = known ? 'postcode centroids' : 'a grid of points (OPEN_DATA is not set)';
    this.#points = (known ?? grid()).map((point) => this.#described(point));
    this.#words = this.#vocabulary();
  }

  *rows(): Generator<WorldRow> {
    const near = this.#points.filter(({ km }) => km < 8);
    const far = this.#points.filter(({ city }) => city !== 1);
    const places = [near, far].map((points) =>
      Array.from({ length: Math.ceil(this.size / 60) }, () => this.#place(this.#pick(points))),
    );
    for (let i = 0; i < this.size; i++)
      yield this.#row(this.#pick(places[i % 3 === 0 ? 0 : 1]!), i);
  }

  #row(place: Place, i: number): WorldRow {
    const fields = { title: this.#some(4), keywords: this.#some(4), text: this.#some(14) };
    for (const [word, likelihood] of Object.entries(probes)) {
      if (this.#random() >= likelihood(place.km, place.country)) continue;
      fields[(['title', 'keywords', 'text', 'text'] as const)[this.#int(4)]!].push(word);
    }
    const kind = kinds[this.#int(kinds.length)]!;
    const all = [...fields.title, ...fields.keywords, ...fields.text].flatMap((w) => this.#of(w));
    const title = fields.title.flatMap((word) => this.#of(word));
    const prominent = [...title, ...fields.keywords.flatMap((word) => this.#of(word))];
    return {
      city: place.city,
      id: this.#id(),
      audience: i % 5 === 0 ? 'CITY' : 'REGION',
      kind,
      title: fields.title.join(' '),
      lexemes: [
        ...new Set([
          ...all,
          ...title.map((lexeme) => `a=${lexeme}`),
          ...prominent.map((lexeme) => `b=${lexeme}`),
          `k=${kind.toLowerCase()}`,
          `t=${topics[this.#int(topics.length)]!}`,
        ]),
      ],
      lat: place.lat + (this.#random() - 0.5) * 0.002,
      lon: place.lon + (this.#random() - 0.5) * 0.002,
      priceCents: this.#random() < 0.7 ? Math.round(100 * Math.exp(this.#random() * 6)) : null,
      publishedAt: new Date(1.78e12 - Math.floor(this.#random() * 3e10)).toISOString(),
      placeId: place.id,
    };
  }

  /** As the portal itself would index the word. */
  #of(word: string): readonly string[] {
    let lexemes = this.#lexemes.get(word);
    if (!lexemes) {
      const record = { kind: 'BUSINESS', title: word, keywords: [], topics: [] } as never;
      lexemes = lexemesOf(record, () => false).lexemes.filter((lexeme) => !lexeme.includes('='));
      this.#lexemes.set(word, lexemes);
    }
    return lexemes;
  }

  #described({ lat, lon }: { lat: number; lon: number }): Omit<Place, 'id'> {
    const km = kilometres(home, { lat, lon });
    const country = (Math.floor(lat * 2) * 97 + Math.floor(lon * 2) * 31) % 100;
    const block = Math.floor(lat * 1.2) * 11 + Math.floor(lon * 0.9) * 3;
    return { lat, lon, km, country, city: km < 25 ? 1 : 2 + (block % (cities - 1)) };
  }

  #place(point: Omit<Place, 'id'>): Place {
    const [lat, lon] = [0.04, 0.06].map((spread) => (this.#random() - 0.5) * spread) as [
      number,
      number,
    ];
    return { ...point, id: this.#id(), lat: point.lat + lat, lon: point.lon + lon };
  }

  /** Words get rarer as in a language. */
  #some(count: number): string[] {
    const last = this.#words.length - 1;
    return Array.from(
      { length: count },
      () => this.#words[Math.min(last, Math.floor(20 * ((last / 20) ** this.#random() - 1)))]!,
    );
  }

  #vocabulary(): string[] {
    const syllables =
      'ba bo da de di fa fe ga ge ka ki la le li ma me na ni pa ra re sa so ta te wa we'.split(' ');
    const word = () =>
      Array.from({ length: 3 + this.#int(2) }, () => this.#pick(syllables)).join('');
    return [...new Set(Array.from({ length: 30_000 }, word))];
  }

  #id(): string {
    const time = (1_780_000_000_000 + this.#ids++).toString(16).padStart(12, '0');
    const hex = (digits: number) =>
      this.#int(16 ** digits)
        .toString(16)
        .padStart(digits, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-a${hex(3)}-${hex(6)}${hex(6)}`;
  }

  #int(below: number): number {
    return Math.floor(this.#random() * below);
  }

  #pick<T>(list: readonly T[]): T {
    return list[this.#int(list.length)]!;
  }
}

const postcodes = (file: string) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .map((cells) => ({ lat: Number(cells.at(-3)), lon: Number(cells.at(-2)) }))
    .filter(({ lat, lon }) => lat > 40 && lon > 0);

function grid() {
  const points = [];
  for (let lat = 47.5; lat < 54.8; lat += 0.08) {
    for (let lon = 6; lon < 14.8; lon += 0.12) points.push({ lat, lon });
  }
  return points;
}

function kilometres(a: typeof home, b: typeof home): number {
  const rad = Math.PI / 180;
  const [x, y] = [Math.sin(((b.lat - a.lat) * rad) / 2), Math.sin(((b.lon - a.lon) * rad) / 2)];
  const h = x * x + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * y * y;
  return 12_742 * Math.asin(Math.sqrt(h));
}

/** Small seeded generator of numbers in [0, 1): every run measures the same world. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}
