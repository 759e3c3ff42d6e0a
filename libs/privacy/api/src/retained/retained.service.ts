import { Injectable, type OnModuleInit } from '@nestjs/common';
import { newId } from '@stadtlive/kernel';
import { currentCity, KeeperDatabase, TenantJobs } from '@stadtlive/tenancy-api';
import type { InBothLanguages } from '../personal-data/data-source.ts';
import type { Erasure } from '../personal-data/erasure.port.ts';
import { endOfRetention, type Retention } from './retention.ts';

export interface NewRecord {
  /** Domain and noun: `billing.invoice`. */
  readonly kind: string;
  readonly what: InBothLanguages;
  readonly retention: Retention;
  /** When it was made: the time runs from the end of that year. */
  readonly made: Date;
  readonly content: object;
}

export interface RetainedRecord extends Record<string, unknown> {
  id: string;
  kind: string;
  law: string;
  content: unknown;
  created_at: Date;
  purge_on: Date;
}

/** What law keeps. The portal can put something here; it cannot look. */
@Injectable()
export class Retained implements OnModuleInit {
  constructor(
    private readonly keeper: KeeperDatabase,
    private readonly jobs: TenantJobs,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'privacy.purge-retained',
      schedule: '10 3 * * *',
      run: async () => void (await this.purge()),
    });
  }

  /** In the erasure's transaction; the receipt says so. */
  async keep(erasure: Erasure, { kind, what, retention, made, content }: NewRecord): Promise<void> {
    const until = endOfRetention(made, retention, currentCity().timeZone);
    await erasure.tx.query(
      `INSERT INTO retained (id, kind, law, content, created_at, purge_on)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [newId(), kind, retention.law, JSON.stringify(content), made, dayOf(until)],
    );
    erasure.kept(what, until, retention.law);
  }

  /** For the run that makes and checks invoices, and for nobody else. */
  read(kind: string, from: Date, until: Date): Promise<RetainedRecord[]> {
    return this.keeper.call<RetainedRecord>('retained_records', [kind, from, until]);
  }

  /** @returns how many records went: those whose time is over, never another */
  async purge(): Promise<number> {
    const [row] = await this.keeper.call<{ purge_retained: number }>('purge_retained');
    return row!.purge_retained;
  }
}

const dayOf = (date: Date) => date.toISOString().slice(0, 10);
