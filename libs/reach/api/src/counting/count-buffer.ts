import type { ReachKind } from '@stadtlive/contract';

/** What figures are kept apart by, besides the organisation. */
export interface CountGroup {
  readonly day: string;
  readonly kind: ReachKind;
  /** Who is signed in, until it is known whether the organisation is theirs; never stored. */
  readonly by: string | null;
}

/** A figure on its way to the table. */
export interface Count extends CountGroup {
  readonly organisationId: string;
  readonly n: number;
}

/** More than this many figures of one city are not waited for: the database must have been away long. */
const most = 50_000;

/** What has been counted since the last flush, in the memory of this process. */
export class CountBuffer {
  #groups = new Map<string, { group: CountGroup; counts: Map<string, number> }>();
  #size = 0;

  get isEmpty(): boolean {
    return this.#size === 0;
  }

  /** Notes each of the organisations `n` times. While somebody waits for hits, so it is kept short. */
  add(group: CountGroup, organisationIds: Iterable<string>, n: number): void {
    const key = `${group.day}${group.kind}${group.by ?? ''}`;
    let known = this.#groups.get(key);
    if (!known) this.#groups.set(key, (known = { group, counts: new Map() }));
    const { counts } = known;
    for (const id of organisationIds) {
      const count = counts.get(id);
      if (count !== undefined) counts.set(id, count + n);
      else if (this.#size < most) {
        counts.set(id, n);
        this.#size++;
      }
    }
  }

  /** Empties it. */
  take(): Count[] {
    const taken: Count[] = [];
    for (const { group, counts } of this.#groups.values())
      for (const [organisationId, n] of counts) taken.push({ ...group, organisationId, n });
    this.#groups = new Map();
    this.#size = 0;
    return taken;
  }
}
