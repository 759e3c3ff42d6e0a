import { badInput, isId } from '@stadtlive/kernel';

const mostPerPage = 100;

/** Where a page ended: rows may go, their place in the order stays. */
export interface Position {
  readonly at: Date;
  readonly id: string;
}

interface Source<Row> {
  count(): Promise<number>;
  /** In ascending order of time and id, from behind `after`. */
  rows(after: Position | null, most: number): Promise<Row[]>;
  positionOf(row: Row): Position;
}

interface Asked {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** A list by time, the oldest first: each part is read when first asked for, once. */
export class TimeList<Row> {
  readonly #first: number;
  readonly #after: Position | null;
  #page: Promise<{ rows: Row[]; hasNext: boolean }> | null = null;

  /** @throws StadtliveError BAD_USER_INPUT naming the field */
  constructor(
    private readonly source: Source<Row>,
    { first, after }: Asked,
  ) {
    this.#first = first ?? 20;
    if (this.#first < 1 || this.#first > mostPerPage) {
      throw badInput('first', `A page has 1 to ${mostPerPage} entries.`, {
        min: 1,
        max: mostPerPage,
      });
    }
    this.#after = after == null ? null : readCursor(after);
  }

  count(): Promise<number> {
    return this.source.count();
  }

  page(): Promise<{ rows: Row[]; hasNext: boolean }> {
    return (this.#page ??= this.#read());
  }

  async pageInfo() {
    const { rows, hasNext } = await this.page();
    const last = rows.at(-1);
    return { hasNextPage: hasNext, endCursor: last ? this.cursorOf(last) : null };
  }

  cursorOf(row: Row): string {
    const { at, id } = this.source.positionOf(row);
    return Buffer.from(JSON.stringify([at.toISOString(), id])).toString('base64url');
  }

  async #read() {
    const rows = await this.source.rows(this.#after, this.#first + 1);
    return { rows: rows.slice(0, this.#first), hasNext: rows.length > this.#first };
  }
}

function readCursor(text: string): Position {
  const [at, id] = text.length <= 200 ? parsed(text) : [];
  const time = typeof at === 'string' ? new Date(at) : null;
  if (!time || Number.isNaN(time.getTime()) || !isId(id)) {
    throw badInput('after', 'This is no cursor.');
  }
  return { at: time, id };
}

function parsed(text: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
