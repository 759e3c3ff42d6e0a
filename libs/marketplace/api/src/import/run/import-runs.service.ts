import { Injectable } from '@nestjs/common';
import type { StartImportInput } from '@stadtlive/contract';
import { Selling } from '@stadtlive/directory-api';
import type { Actor } from '@stadtlive/identity-api';
import { badInput, Clock, conflict } from '@stadtlive/kernel';
import { ImportAccess } from '../import-access.ts';
import { ImportRows } from '../import-rows.ts';
import { ImportRun, noResult } from '../import-run.entity.ts';
import { ImportJob } from './import-job.ts';

/** Starting, holding up and ending a run. */
@Injectable()
export class ImportRuns {
  constructor(
    private readonly access: ImportAccess,
    private readonly rows: ImportRows,
    private readonly job: ImportJob,
    private readonly selling: Selling,
    private readonly clock: Clock,
  ) {}

  /**
   * @throws StadtliveError UNAUTHENTICATED, NOT_FOUND, BAD_USER_INPUT with nothing to take in,
   * CONFLICT while another is running or where the organisation may not sell
   */
  async start({ importId, publish }: StartImportInput, actor: Actor): Promise<ImportRun> {
    return this.access.prepare(importId, actor, async (tx, run, seller) => {
      if (run.state !== 'CHECKED') {
        throw conflict('Say first what the columns are.', { reason: 'NOT_CHECKED' });
      }
      const { ready, refused, skipped } = await this.rows.counts(run.id);
      if (ready === 0) throw badInput('importId', 'No row can be taken in.', { reason: 'NO_ROWS' });
      if (publish) await this.selling.expectAllowed(tx, seller);
      const { organisationId } = run;
      await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`import ${organisationId}`]);
      const others = [
        { organisationId, state: 'RUNNING' },
        { organisationId, state: 'PAUSED' },
      ] as const;
      if (await tx.existsBy(ImportRun, [...others])) {
        throw conflict('Another file is being taken in.', { reason: 'RUNNING' });
      }
      const now = this.clock.now();
      run.state = 'RUNNING';
      run.publishes = publish;
      run.startedAt = now;
      run.movedAt = now;
      run.result = { ...noResult, total: ready, refused, skipped };
      // Read anew it will not be; what was sent is in the rows.
      await tx.query('UPDATE import_run SET file = NULL WHERE id = $1', [run.id]);
      await this.job.enqueue(run.id);
    });
  }

  /** @throws StadtliveError UNAUTHENTICATED, NOT_FOUND, CONFLICT unless it is running */
  async pause(importId: string, actor: Actor): Promise<ImportRun> {
    return this.access.change(importId, actor, async (tx, run) => {
      if (run.state !== 'RUNNING') throw conflict('This import is not running.');
      run.state = 'PAUSED';
      run.movedAt = this.clock.now();
      await tx.save(run);
    });
  }

  /** Also one that is said to run: it may have broken off. @throws StadtliveError CONFLICT */
  async resume(importId: string, actor: Actor): Promise<ImportRun> {
    return this.access.change(importId, actor, async (tx, run, seller) => {
      if (run.state !== 'PAUSED' && run.state !== 'RUNNING') {
        throw conflict('This import is not paused.');
      }
      if (run.publishes) await this.selling.expectAllowed(tx, seller);
      run.state = 'RUNNING';
      run.movedAt = this.clock.now();
      await tx.save(run);
      await this.job.enqueue(run.id);
    });
  }

  /** @throws StadtliveError UNAUTHENTICATED, NOT_FOUND, CONFLICT once it is over */
  async cancel(importId: string, actor: Actor): Promise<ImportRun> {
    return this.access.change(importId, actor, async (tx, run) => {
      if (run.state !== 'PAUSED' && run.state !== 'RUNNING') {
        throw conflict('This import is not running.');
      }
      run.end('CANCELLED', this.clock.now());
      await this.rows.finish(tx, run.id);
      await tx.save(run);
    });
  }
}
