import { Injectable } from '@nestjs/common';
import type { GeoPoint, ListingKind } from '@stadtlive/contract';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { ofCode, ofKind, ofStock } from '../listing/listing-lexemes.ts';
import type { ListingRow } from '../listing/listing.record.ts';

export interface CodeHit extends ListingRow {
  readonly placeId: string;
  readonly metres: number;
}

interface Row {
  readonly id: string;
  readonly kind: ListingKind;
  readonly title: string;
  readonly card: unknown;
  readonly place_id: string;
  readonly city: string | null;
  readonly metres: number;
}

const most = 200;

const select = `id, kind, title, card, place_id, location,
  ST_Distance(location, $2::geography, false) AS metres`;

const statement = `
  SELECT id, kind, title, card, place_id, city, metres FROM (
    SELECT ${select}, NULL::text AS city FROM listing
      WHERE tsvector_to_array(tsv) @> $1::text[]
    UNION ALL
    SELECT ${select}, (SELECT slug FROM region.city c WHERE c.id = l.city_id) FROM region.listing l
      WHERE tsvector_to_array(tsv) @> $1::text[]
        AND city_id <> (SELECT region.current_city_id())
  ) found
  WHERE metres <= $3
  ORDER BY metres, id LIMIT ${most}`;

/** Listings that carry one number, e.g. a GTIN: no words, nothing that sounds like it. */
@Injectable()
export class CodeSearch {
  constructor(private readonly db: TenantDatabase) {}

  /** The nearest first, at most 200. @param inStock only what is there */
  async find(
    kind: ListingKind,
    code: string,
    where: { readonly near: GeoPoint; readonly radiusKm: number; readonly inStock: boolean },
  ): Promise<CodeHit[]> {
    const { lat, lon } = where.near;
    const lexemes = [ofCode(code), ofKind(kind), ...(where.inStock ? [ofStock(true)] : [])];
    const rows = await this.db.sql<Row & Record<string, unknown>>(
      statement,
      [lexemes, `SRID=4326;POINT(${lon} ${lat})`, where.radiusKm * 1000],
      'search-by-code',
    );
    return rows.map(({ city, place_id: placeId, ...row }) => ({
      ...row,
      placeId,
      isHome: city === null,
      city: city ?? '',
    }));
  }
}
