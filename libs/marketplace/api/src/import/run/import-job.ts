import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@stadtlive/kernel';
import { currentCity, TenantDatabase, TenantJobs } from '@stadtlive/tenancy-api';
import { ImportStep } from './import-step.ts';

const name = 'marketplace.import';
/** One stretch of work; then the job hands itself on, so that a dead process is missed soon. */
const stretchMs = 45_000;
const stalledSeconds = 90;

interface Payload {
  readonly importId: string;
}

/** Takes files into the catalogue, batch by batch, and gives way in between. */
@Injectable()
export class ImportJob implements OnModuleInit {
  constructor(
    private readonly jobs: TenantJobs,
    private readonly db: TenantDatabase,
    private readonly step: ImportStep,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.define<Payload>({
      name,
      pollSeconds: 1,
      expireSeconds: 120,
      run: ({ importId }) => this.run(importId),
    });
    this.jobs.define({
      name: 'marketplace.import-watch',
      schedule: '* * * * *',
      run: () => this.revive(),
    });
  }

  /** Once the open transaction is committed. */
  async enqueue(importId: string): Promise<void> {
    const { slug } = currentCity();
    await this.db.afterCommit(() => this.jobs.enqueue<Payload>(name, slug, { importId }));
  }

  /** Until it is done, paused or ended; again from its mark when it is called again. */
  async run(importId: string): Promise<void> {
    const until = Date.now() + stretchMs;
    for (;;) {
      const began = performance.now();
      if (!(await this.step.take(importId, this.clock.now()))) return;
      if (Date.now() > until) return this.enqueue(importId);
      // Whoever searches meanwhile comes first.
      await pause(Math.max(5, performance.now() - began));
    }
  }

  /** Runs whose process has died go on in another. */
  async revive(): Promise<void> {
    const stalled = await this.db.sql<{ id: string }>(
      `SELECT id FROM import_run
       WHERE state = 'RUNNING' AND moved_at < now() - make_interval(secs => ${stalledSeconds})`,
    );
    for (const { id } of stalled) await this.enqueue(id);
  }
}
