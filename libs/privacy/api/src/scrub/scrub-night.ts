import { type OwnerDatabase, type OwnerSession } from '@stadtlive/tenancy-api';
import { waitAtGate } from './gate.ts';
import { leaveJournalBehind } from './journal.ts';
import {
  jobTables,
  readMarks,
  removeMarks,
  tablesOf,
  type MarkedTable,
  type ScrubMark,
} from './scrub-mark.ts';
import { forgetStatements, renewStatistics, rewriteStatistics } from './statistics.ts';
import { TableRewrite } from './table-rewrite.ts';

export interface ScrubReport {
  /** Tables written anew, as `schema.table`. */
  readonly rewritten: readonly string[];
  /** What has to wait for the next night, each with its reason. */
  readonly held: readonly string[];
}

/** One city's scrub, from its marks to their removal. */
export class ScrubNight {
  readonly #rewritten: string[] = [];
  readonly #held = new Map<string, string>();

  constructor(
    private readonly owner: OwnerDatabase,
    private readonly session: OwnerSession,
    private readonly patienceMs: number,
  ) {}

  async run(city: string): Promise<ScrubReport> {
    const marks = await readMarks(this.session, city);
    if (marks.length > 0) {
      const done = await this.#rewriteAll(marks);
      if (done.length > 0 && (await this.#cleanBehind())) await removeMarks(this.session, done);
    }
    return { rewritten: this.#rewritten, held: [...this.#held.values()] };
  }

  /** @returns the marks whose tables hold nothing of what was deleted any more */
  async #rewriteAll(marks: readonly ScrubMark[]): Promise<ScrubMark[]> {
    const meant = new Map<ScrubMark, MarkedTable[]>();
    for (const mark of await this.#open(marks)) {
      const tables = await tablesOf(this.session, mark);
      if (tables.length > 0) meant.set(mark, tables);
      else this.#held.set(mark.relation, `${mark.relation}: ${mark.city} has no such table`);
    }
    if (meant.size === 0) return [];
    const all = [...meant.values(), await jobTables(this.session)].flat();
    await this.#rewrite(new Map(all.map((table) => [table.name, table])));
    const isDone = ({ name }: MarkedTable) => !this.#held.has(name);
    return [...meant].filter(([, tables]) => tables.every(isDone)).map(([mark]) => mark);
  }

  async #rewrite(tables: ReadonlyMap<string, MarkedTable>): Promise<void> {
    const rewrite = await TableRewrite.on(this.owner, this.session, this.patienceMs);
    for (const table of tables.values()) {
      try {
        await rewrite.rewrite(table);
        this.#rewritten.push(table.name);
      } catch (error) {
        this.#held.set(table.name, `${table.name}: ${reasonOf(error)}`);
      }
    }
    // Only now: samples of one table may have been taken again while another one was waited for.
    for (const table of tables.values()) {
      if (!this.#held.has(table.name)) await renewStatistics(this.session, table);
    }
  }

  async #open(marks: readonly ScrubMark[]): Promise<ScrubMark[]> {
    const shut = await waitAtGate(
      this.session,
      marks.map(({ xid }) => xid),
      this.patienceMs,
    );
    for (const { relation, xid } of marks) {
      const by = shut.get(xid);
      if (by) this.#held.set(relation, `${relation}: the gate is held shut by ${by}`);
    }
    return marks.filter(({ xid }) => !shut.has(xid));
  }

  /** What surrounds the tables. @returns false when the samples could not be reached */
  async #cleanBehind(): Promise<boolean> {
    const [own] = await this.session.sql<{ xid: string }>(
      'SELECT pg_current_xact_id()::text AS xid',
    );
    // The samples were deleted just now: a session older than that would have them carried along.
    const [by] = (await waitAtGate(this.session, [own!.xid], this.patienceMs)).values();
    if (by) this.#held.set('pg_statistic', `pg_statistic: the gate is held shut by ${by}`);
    else await rewriteStatistics(this.session);
    await forgetStatements(this.session);
    await leaveJournalBehind(this.session);
    return !by;
  }
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
