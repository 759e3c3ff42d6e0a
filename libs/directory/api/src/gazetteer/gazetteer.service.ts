import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { Place, PlaceKind } from '@stadtlive/contract';
import { badInput } from '@stadtlive/kernel';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { foldedName, withoutHouseNumber } from './folded-name.ts';

export interface PlaceRow {
  readonly kind: PlaceKind;
  readonly name: string;
  readonly context: string | null;
  readonly postcode: string | null;
  readonly lat: number;
  readonly lon: number;
}

type Point = { lat: number; lon: number };

/** What is spelled alike is offered where nothing is spelled so, and only what comes near the best. */
const findPlaces = `
  WITH candidate AS (
    SELECT *, folded LIKE $1 || '%' AS begins, folded LIKE '% ' || $1 || '%' AS contains,
      greatest(similarity(folded, $1), similarity(folded || ' ' || lower(context), $1)) AS likeness
    FROM place
    WHERE folded LIKE $1 || '%' OR folded LIKE '% ' || $1 || '%' OR postcode LIKE $1 || '%'
      OR (length($1) >= 4 AND folded % $1)
  ), ranked AS (
    SELECT *, begins OR contains OR postcode LIKE $1 || '%' AS is_spelled_so,
      max(likeness) OVER () AS best
    FROM candidate
  )
  SELECT kind, name, context, postcode, lat, lon FROM ranked
  WHERE is_spelled_so
    OR (NOT EXISTS (SELECT FROM ranked WHERE is_spelled_so) AND likeness >= 0.7 * best)
  ORDER BY folded = $1 DESC, begins DESC, contains DESC, likeness DESC,
    position(kind IN 'CITY DISTRICT POSTCODE LANDMARK STREET'), name, id
  LIMIT $2`;

const longestText = 100;
const mostPlaces = 20;

/** Where the city's places are, by its own data; nobody else is asked. */
@Injectable()
export class Gazetteer {
  constructor(private readonly db: TenantDatabase) {}

  /**
   * Best first: the name itself, names that begin so, words that begin so, names much like it.
   * @throws StadtliveError BAD_USER_INPUT
   */
  async places(text: string, first: number): Promise<Place[]> {
    if (text.length > longestText) throw badInput('text', `At most ${longestText} characters.`);
    if (first < 1 || first > mostPlaces)
      throw badInput('first', `first lies between 1 and ${mostPlaces}.`);
    const name = foldedName(withoutHouseNumber(text)) || foldedName(text);
    if (!name) return [];
    const rows = await this.db.sql<PlaceRow>(findPlaces, [name, first], 'places');
    return rows.map(placeOf);
  }

  /** What a map of the city names. */
  async labels(): Promise<Place[]> {
    const rows = await this.db.sql<PlaceRow>(
      `SELECT kind, name, context, postcode, lat, lon FROM place
       WHERE kind IN ('CITY', 'DISTRICT', 'POSTCODE') ORDER BY kind, name, id LIMIT 200`,
      [],
      'map-labels',
    );
    return rows.map(placeOf);
  }

  /** The city's district of this name; null where it has none. */
  async district(name: string): Promise<({ name: string } & Point) | null> {
    const [found] = await this.db.sql<{ name: string } & Point>(
      `SELECT name, lat, lon FROM place WHERE kind = 'DISTRICT' AND folded = $1 ORDER BY id LIMIT 1`,
      [foldedName(name)],
      'district',
    );
    return found ?? null;
  }

  /**
   * The position of an address: its street, else the middle of its postcode. A street counts only
   * with a postcode of this city, for the next town has a station road too.
   * @throws StadtliveError BAD_USER_INPUT where neither is known
   */
  async locate(address: { street: string; postcode: string }): Promise<Point> {
    const street = foldedName(withoutHouseNumber(address.street));
    const [found] = await this.db.sql<Point>(
      `SELECT lat, lon FROM place
       WHERE (kind = 'POSTCODE' AND postcode = $2)
         OR (kind = 'STREET' AND replace(folded, ' ', '') = $1
           AND EXISTS (SELECT FROM place here WHERE here.postcode = $2))
       ORDER BY kind = 'STREET' DESC, postcode = $2 DESC NULLS LAST, id LIMIT 1`,
      [street.replaceAll(' ', ''), address.postcode],
      'locate',
    );
    if (!found) {
      throw badInput(
        'location',
        'Neither the street nor the postcode is known here; please set the position.',
      );
    }
    return found;
  }

  /** Replaces the whole gazetteer; safe to repeat, and idle where nothing has changed. */
  async replace(rows: readonly PlaceRow[]): Promise<void> {
    const folded = rows.map((row) => ({ ...row, folded: foldedName(row.name) }));
    await this.db.write(async (tx) => {
      const present: unknown = await tx.query(
        'SELECT kind, name, context, postcode, lat, lon, folded FROM place ORDER BY id',
      );
      if (isDeepStrictEqual(present, folded)) return;
      await tx.query('DELETE FROM place');
      await tx.query(
        `INSERT INTO place (kind, name, context, postcode, lat, lon, folded)
         SELECT kind, name, context, postcode, lat, lon, folded FROM jsonb_to_recordset($1::jsonb) AS row
           (kind text, name text, context text, postcode text, lat float8, lon float8, folded text)`,
        [JSON.stringify(folded)],
      );
    });
  }
}

const placeOf = ({ kind, name, context, lat, lon }: PlaceRow): Place => ({
  kind,
  name,
  context,
  location: { lat, lon },
});
