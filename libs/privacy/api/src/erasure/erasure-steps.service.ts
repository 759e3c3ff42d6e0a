import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@stadtlive/kernel';
import { currentCity, TenantDatabase, TenantJobs } from '@stadtlive/tenancy-api';
import { PersonalData } from '../personal-data/personal-data.ts';

export const dayMs = 24 * 60 * 60 * 1000;

interface ClaimedStep extends Record<string, unknown> {
  id: string;
  erasure_id: string;
  kind: string;
  payload: object;
  erased_at: Date;
}

/** Whoever claims a step has until it falls due again; each attempt doubles the pause, up to an hour. */
const claim = `
  WITH due AS (
    SELECT id FROM erasure_step
    WHERE confirmed_at IS NULL AND due_at <= $1 AND ($2::uuid IS NULL OR erasure_id = $2)
    ORDER BY due_at, id LIMIT 1 FOR UPDATE SKIP LOCKED
  ), claimed AS (
    UPDATE erasure_step s SET attempts = attempts + 1,
      due_at = $1 + least(interval '1 hour', interval '1 minute' * power(2, least(attempts, 10)))
    FROM due WHERE s.id = due.id RETURNING s.id, s.erasure_id, s.kind, s.payload
  )
  SELECT c.*, e.erased_at FROM claimed c JOIN erasure e ON e.id = c.erasure_id`;

/** Once none of its marks is left, an erasure is out of the database's files too. */
const noteScrubbed = `
  UPDATE erasure SET scrubbed_at = $1 WHERE scrubbed_at IS NULL
    AND NOT EXISTS (SELECT FROM scrub_mark m WHERE m.xid = erasure.xid)`;

/** Does what erasures have left to do, until it is confirmed. */
@Injectable()
export class ErasureSteps implements OnModuleInit {
  readonly #log = new Logger('erasure');

  constructor(
    private readonly db: TenantDatabase,
    private readonly personalData: PersonalData,
    private readonly clock: Clock,
    private readonly jobs: TenantJobs,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'privacy.erasure-steps',
      schedule: '* * * * *',
      run: async () => {
        await this.run();
        await this.db.sql(noteScrubbed, [this.clock.now()]);
      },
    });
  }

  /**
   * Tries all that is due in the current city, each once. Never fails: what does is tried again.
   * @param erasureId of one erasure only
   * @param budgetMs begins nothing more after this time
   */
  async run(erasureId: string | null = null, budgetMs = Infinity): Promise<void> {
    const end = performance.now() + budgetMs;
    while (performance.now() < end) {
      const [step] = await this.db.sql<ClaimedStep>(claim, [this.clock.now(), erasureId]);
      if (!step) return;
      await this.#attempt(step);
    }
  }

  async #attempt({ id, erasure_id: erasureId, kind, payload, erased_at }: ClaimedStep) {
    try {
      await this.personalData.runStep(kind, payload);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const line = `${kind} of ${erasureId} in ${currentCity().slug} has failed: ${reason}`;
      if (this.clock.now().getTime() - erased_at.getTime() < dayMs) this.#log.warn(line);
      else this.#log.error(line);
      return;
    }
    await this.db.sql(`UPDATE erasure_step SET confirmed_at = $2, payload = '{}' WHERE id = $1`, [
      id,
      this.clock.now(),
    ]);
  }
}
