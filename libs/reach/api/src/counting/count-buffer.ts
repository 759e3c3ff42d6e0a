import type { ReachKind } from '@stadtlive/contract';

/** A figure on its way to the table. */
export interface Count {
  readonly organisationId: string;
  readonly day: string;
  readonly kind: ReachKind;
  /** Who is signed in, until it is known whether the organisation is theirs; never stored. */
  readonly by: string | null;
  n: number;
}

/** More than this many figures of one city are not waited for: the database must have been away long. */
const most = 50_000;

/** What has been counted since the last flush, in the memory of this process. */
export class CountBuffer {
  #counts = new Map<string, Count>();

  get isEmpty(): boolean {
    return this.#counts.size === 0;
  }

  add({ organisationId, day, kind, by, n }: Readonly<Count>): void {
    const key = `${organisationId}${day}${kind}${by ?? ''}`;
    const known = this.#counts.get(key);
    if (known) known.n += n;
    else if (this.#counts.size < most) {
      this.#counts.set(key, { organisationId, day, kind, by, n });
    }
  }

  /** Empties it. */
  take(): Count[] {
    const counts = [...this.#counts.values()];
    this.#counts = new Map();
    return counts;
  }
}
