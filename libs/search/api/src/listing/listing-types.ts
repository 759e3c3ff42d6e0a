import { Injectable } from '@nestjs/common';
import type { ListingKind } from '@stadtlive/contract';
import type { ListingRow } from './listing.record.ts';

export interface ListingType {
  readonly kinds: readonly ListingKind[];
  /** A member of the union `Listing`. */
  readonly typename: string;
  /** Builds what the resolvers of `typename` expect as parent. */
  readonly parentOf: (row: ListingRow) => object;
  /** Id of the organisation it belongs to; absent for kinds that belong to none. */
  readonly organisationOf?: (row: Pick<ListingRow, 'card'>) => string;
}

/** Where a parent carries its type: a property costs a page of hits less than a WeakMap does. */
const typename = Symbol('typename');

interface Typed {
  [typename]?: string;
}

/** Which GraphQL type a kind of listing is; each domain registers its own when it starts. */
@Injectable()
export class ListingTypes {
  readonly #byKind = new Map<ListingKind, ListingType>();

  register(type: ListingType): void {
    for (const kind of type.kinds) this.#byKind.set(kind, type);
  }

  /** @throws Error for a kind nobody has registered: a listing that could never be shown */
  parentOf(row: ListingRow): object {
    const type = this.#byKind.get(row.kind);
    if (!type) throw new Error(`No GraphQL type is registered for listings of kind ${row.kind}.`);
    const parent: Typed = type.parentOf(row);
    parent[typename] = type.typename;
    return parent;
  }

  /** Undefined for what belongs to no organisation. */
  organisationOf(row: Pick<ListingRow, 'kind' | 'card'>): string | undefined {
    return this.#byKind.get(row.kind)?.organisationOf?.(row);
  }

  typenameOf(parent: Typed): string | undefined {
    return parent[typename];
  }
}
