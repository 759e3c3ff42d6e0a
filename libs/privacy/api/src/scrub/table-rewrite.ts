import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { OwnerDatabase, OwnerSession } from '@stadtlive/tenancy-api';
import type { MarkedTable } from './scrub-mark.ts';

const lockNotAvailable = '55P03';
/** Whoever queued up behind the lock has this long to get through. */
const pauseMs = 3_000;

/** Writes a table and its indexes anew without what was deleted, blocking others as little as it can. */
export class TableRewrite {
  private constructor(
    private readonly owner: OwnerDatabase,
    private readonly session: OwnerSession,
    private readonly mayRepack: boolean,
    private readonly patienceMs: number,
  ) {}

  /** @param patienceMs how long a table in use is asked for again */
  static async on(
    owner: OwnerDatabase,
    session: OwnerSession,
    patienceMs: number,
  ): Promise<TableRewrite> {
    const installed = await session.sql(`SELECT FROM pg_extension WHERE extname = 'pg_repack'`);
    return new TableRewrite(owner, session, installed.length > 0, patienceMs);
  }

  /** @throws Error when the table is in use all the time */
  async rewrite(table: MarkedTable): Promise<void> {
    if (this.mayRepack && (await this.#repack(table))) return;
    await this.session.sql(`SET lock_timeout = '2s'`);
    try {
      for (const until = performance.now() + this.patienceMs; ; await pause(pauseMs)) {
        try {
          return void (await this.session.sql(`VACUUM (FULL) ${table.name}`));
        } catch (error) {
          const isBusy = (error as { code?: string }).code === lockNotAvailable;
          if (!isBusy || performance.now() > until) throw error;
        }
      }
    } finally {
      await this.session.sql('RESET lock_timeout');
    }
  }

  /** The program says little about tables it passed over; a new file says all. */
  async #repack(table: MarkedTable): Promise<boolean> {
    const before = await this.#fileOf(table);
    const words = ['-k', '-D', '--wait-timeout=600', '-t', table.name];
    const ran = await ends('pg_repack', words, this.owner.environment);
    return ran && (await this.#fileOf(table)) !== before;
  }

  async #fileOf({ oid }: MarkedTable): Promise<string | undefined> {
    const [row] = await this.session.sql<{ file: string }>(
      'SELECT pg_relation_filenode($1::oid)::text AS file',
      [oid],
    );
    return row?.file;
  }
}

/** Whether the program is there and ends well. */
const ends = (program: string, words: string[], env: Record<string, string>): Promise<boolean> =>
  new Promise((done) => {
    const child = spawn(program, words, { env: { ...process.env, ...env }, stdio: 'ignore' });
    child.once('error', () => done(false));
    child.once('exit', (code) => done(code === 0));
  });
