import { Injectable } from '@nestjs/common';
import type { GraphContext } from '@stadtlive/identity-api';
import { ListingTypes } from '../listing/listing-types.ts';
import type { PageRow } from './page-statement.ts';

/** @param organisations of the home city, each once */
type Follower = (organisations: ReadonlySet<string>, context: GraphContext) => void;

/** Event `PageAnswered`: whose listings stand in a page of hits that is being answered. */
@Injectable()
export class ShownListings {
  readonly #followers: Follower[] = [];

  constructor(private readonly types: ListingTypes) {}

  /** The follower runs while somebody waits for the answer: it only takes a note. */
  follow(follower: Follower): void {
    this.#followers.push(follower);
  }

  announce(rows: readonly PageRow[], context: GraphContext): void {
    if (this.#followers.length === 0) return;
    const organisations = new Set<string>();
    for (const row of rows) {
      const owner = row.city === null ? this.types.organisationOf(row) : undefined;
      if (owner !== undefined) organisations.add(owner);
    }
    for (const follower of this.#followers) follower(organisations, context);
  }
}
