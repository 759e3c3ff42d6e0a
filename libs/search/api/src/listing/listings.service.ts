import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Vocabulary } from '../vocabulary/vocabulary.service.ts';
import { lexemesOf, partsToLookUp, quoted } from './listing-lexemes.ts';
import type { ListingRecord, OpenInterval } from './listing.record.ts';
import {
  cardAtPlace,
  putListings,
  putOnCards,
  putOpenings,
  removeListings,
} from './listing.sql.ts';
import type { ListingKind } from '@stadtlive/contract';

/**
 * The Searchable port: each domain says what it has published, in the transaction of its own row,
 * so that a change is searchable at once and what is erased is gone at once.
 */
@Injectable()
export class Listings {
  constructor(private readonly vocabulary: Vocabulary) {}

  async put(tx: EntityManager, record: ListingRecord): Promise<void> {
    await this.#put(tx, [record], 'new words');
  }

  /** For imports: also counts the words, so that searches of a freshly filled city are planned well. */
  async putMany(tx: EntityManager, records: readonly ListingRecord[]): Promise<void> {
    for (let i = 0; i < records.length; i += 500) {
      await this.#put(tx, records.slice(i, i + 500), 'counts');
    }
  }

  async remove(tx: EntityManager, kind: ListingKind, id: string): Promise<void> {
    const lexemes = await lexemesFrom(tx, removeListings, [[id], kind]);
    await this.vocabulary.forget(tx, lexemes, 'rare');
  }

  /** As `remove`; and of their words not one stays that no other listing has. */
  async erase(tx: EntityManager, kind: ListingKind, ids: readonly string[]): Promise<void> {
    const lexemes = await lexemesFrom(tx, removeListings, [ids, kind]);
    await this.vocabulary.forget(tx, lexemes, 'all');
  }

  /** One card of all of a kind at a place; null where there is none. */
  async cardAt(tx: EntityManager, kind: ListingKind, placeId: string): Promise<object | null> {
    const [found] = (await tx.query(cardAtPlace, [placeId, kind])) as { card: object }[];
    return found?.card ?? null;
  }

  /**
   * What all cards of a kind at a place have in common, at once; what they are found by stays. The
   * rows behind them have to be locked.
   */
  async putOnCards(
    tx: EntityManager,
    { kind, placeId, key }: { kind: ListingKind; placeId: string; key: string },
    value: object,
  ): Promise<void> {
    await tx.query(putOnCards, [placeId, kind, key, JSON.stringify(clean(value))]);
  }

  /** Replaces all open intervals of a place; none leaves it without known hours. */
  async putOpening(
    tx: EntityManager,
    placeId: string,
    intervals: readonly OpenInterval[],
  ): Promise<void> {
    const ranges = intervals.map(
      ({ from, until }) => `[${from.toISOString()},${until.toISOString()})`,
    );
    await tx.query(putOpenings, [placeId, ranges.length ? `{${ranges.join(',')}}` : null]);
  }

  async #put(
    tx: EntityManager,
    records: readonly ListingRecord[],
    mode: 'new words' | 'counts',
  ): Promise<void> {
    const sane = records.map(withoutNul);
    const unknown = new Set(sane.flatMap((record) => [...partsToLookUp(record)]));
    const cityWords = await this.vocabulary.known(tx, [...unknown]);
    const found = sane.map((record) => lexemesOf(record, (lexeme) => cityWords.has(lexeme)));
    const rows = sane.map((record, i) => rowOf(record, found[i]!.lexemes));
    const before = await lexemesFrom(tx, putListings, [JSON.stringify(rows)]);
    await this.vocabulary.learn(tx, sane, found, mode);
    const now = new Set(found.flatMap(({ lexemes }) => lexemes));
    await this.vocabulary.forget(
      tx,
      before.filter((lexeme) => !now.has(lexeme)),
      'all',
    );
  }
}

const lexemesFrom = async (tx: EntityManager, text: string, values: unknown[]) =>
  ((await tx.query(text, values)) as { lexeme: string }[]).map(({ lexeme }) => lexeme);

const rowOf = (record: ListingRecord, lexemes: readonly string[]) => ({
  id: record.id,
  kind: record.kind,
  audience: record.audience,
  title: record.title.slice(0, 300),
  tsv: lexemes.map(quoted).join(' '),
  location: `SRID=4326;POINT(${record.location.lon} ${record.location.lat})`,
  price_cents: record.priceCents ?? null,
  published_at: record.publishedAt.toISOString(),
  place_id: record.placeId,
  place_name: record.placeName ?? null,
  card: record.card,
});

/** PostgreSQL stores no NUL in texts; a person cannot have meant one. */
const withoutNul = (record: ListingRecord): ListingRecord => ({
  ...record,
  title: record.title.replaceAll('\0', ''),
  card: clean(record.card),
});

const clean = (card: object) =>
  JSON.parse(JSON.stringify(card), (_, value: unknown) =>
    typeof value === 'string' ? value.replaceAll('\0', '') : value,
  ) as object;
