import { Injectable } from '@nestjs/common';
import { PlatformDatabase } from '../database/platform-database.ts';
import { deadLetters, type Envelope } from './tenant-job.ts';

export interface QueueCount {
  readonly name: string;
  readonly waiting: number;
  readonly active: number;
  readonly retrying: number;
  readonly done: number;
}

export interface DeadLetter {
  readonly id: string;
  readonly job: string;
  readonly data: Partial<Envelope<object>>;
  readonly attempts: number;
  readonly reason: string;
  /** Under which the log tells more. */
  readonly reference: string;
  readonly since: Date;
}

/** What the operator sees of the jobs of all cities. */
@Injectable()
export class JobOverview {
  constructor(private readonly platform: PlatformDatabase) {}

  async queues(): Promise<QueueCount[]> {
    if (!(await this.#areThere())) return [];
    return this.platform.sql<QueueCount & Record<string, unknown>>(
      `SELECT q.name,
         count(*) FILTER (WHERE state = 'created')::int AS waiting,
         count(*) FILTER (WHERE state = 'active')::int AS active,
         count(*) FILTER (WHERE state = 'retry')::int AS retrying,
         count(*) FILTER (WHERE state = 'completed')::int AS done
       FROM jobs.queue q LEFT JOIN jobs.job j ON j.name = q.name
       WHERE q.name <> $1 AND q.name NOT LIKE '\\_\\_pgboss%' GROUP BY q.name ORDER BY q.name`,
      [deadLetters],
    );
  }

  /** The oldest first, at most 1000. */
  async dead(): Promise<DeadLetter[]> {
    if (!(await this.#areThere())) return [];
    return this.platform.sql<DeadLetter & Record<string, unknown>>(
      `SELECT source_id AS id, source_name AS job, data, source_retry_count + 1 AS attempts,
         coalesce(output->>'reason', 'expired') AS reason,
         coalesce(output->>'reference', '') AS reference, created_on AS since
       FROM jobs.job WHERE name = $1 AND state = 'created' ORDER BY created_on LIMIT 1000`,
      [deadLetters],
    );
  }

  /** The tables are made when the first process that works with jobs starts. */
  async #areThere(): Promise<boolean> {
    const [row] = await this.platform.sql<{ there: boolean }>(
      "SELECT to_regclass('jobs.job') IS NOT NULL AS there",
    );
    return row!.there;
  }
}
