import { Injectable } from '@nestjs/common';
import type { ListingKind } from '@stadtlive/contract';
import { TenantDatabase } from '@stadtlive/tenancy-api';

/** One public thing of the current city. */
export interface ListedThing {
  readonly id: string;
  readonly kind: ListingKind;
  readonly card: unknown;
  readonly changedAt: Date;
}

/** A run of things in the order of their ids. */
export interface ListingPart {
  /** The last id before it; null for the first part. */
  readonly after: string | null;
  /** When its newest thing was written. */
  readonly changedAt: Date;
}

const atOnce = 500;

/** Goes through all the current city has published, in the order of ids, however much that is. */
@Injectable()
export class ListingWalk {
  constructor(private readonly db: TenantDatabase) {}

  /** Parts of at most `size` things each; none where nothing is published. */
  async *parts(kinds: readonly ListingKind[], size: number): AsyncGenerator<ListingPart> {
    let after: string | null = null;
    for (;;) {
      const [part]: { count: number; changedAt: Date; last: string }[] = await this.db.sql(
        `SELECT count(*)::integer AS count, max(changed_at) AS "changedAt",
           (array_agg(id ORDER BY id DESC))[1] AS last
         FROM (SELECT id, changed_at ${run}) part`,
        [kinds, after, size],
      );
      if (!part || part.count === 0) return;
      yield { after, changedAt: part.changedAt };
      if (part.count < size) return;
      after = part.last;
    }
  }

  /** At most `most` things after the id; never more than a few hundred in memory. */
  async *things(
    kinds: readonly ListingKind[],
    after: string | null,
    most: number,
  ): AsyncGenerator<ListedThing> {
    let left = most;
    let last = after;
    while (left > 0) {
      const rows: ListedThing[] = await this.db.sql<ListedThing>(
        `SELECT id, kind, card, changed_at AS "changedAt" ${run}`,
        [kinds, last, Math.min(atOnce, left)],
      );
      yield* rows;
      if (rows.length < atOnce) return;
      left -= rows.length;
      last = rows.at(-1)!.id;
    }
  }
}

/** $1: kinds, $2: id before the first or null, $3: how many. */
const run = `FROM listing
  WHERE kind = ANY ($1::text[]) AND ($2::uuid IS NULL OR id > $2)
  ORDER BY id LIMIT $3`;
