import { Injectable, type OnModuleInit } from '@nestjs/common';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import type { Collected, DataSource, InBothLanguages } from './data-source.ts';
import type { Erasure } from './erasure.port.ts';
import { PersonalData } from './personal-data.ts';
import { readable } from './readable.ts';
import { removed } from './removed.ts';

/** A source whose rows are a person's alone: told as they are read, and deleted. */
@Injectable()
export abstract class HeldRows implements DataSource, OnModuleInit {
  abstract readonly name: string;
  abstract readonly columns: readonly string[];
  abstract readonly title: InBothLanguages;
  abstract readonly labels: NonNullable<Collected['labels']>;
  /** The SELECT of what is told; $1 is the account. */
  abstract readonly held: string;
  /** Which rows go, by table and in this order; $1 is the account. */
  abstract readonly rows: Readonly<Record<string, string>>;
  /** The receipt's line for the first table's rows: the title unless said otherwise, null for none. */
  readonly goneAs?: InBothLanguages | null;

  constructor(
    private readonly personalData: PersonalData,
    private readonly db: TenantDatabase,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  async collect(accountId: string): Promise<Collected> {
    const rows = await this.db.sql<Record<string, unknown>>(this.held, [accountId]);
    return { title: this.title, records: rows.map((row) => readable(row)), labels: this.labels };
  }

  async erase(accountId: string, erasure: Erasure): Promise<void> {
    const counts = [];
    for (const [table, where] of Object.entries(this.rows))
      counts.push(await removed(erasure.tx, table, where, [accountId]));
    const line = this.goneAs === undefined ? this.title : this.goneAs;
    if (line) erasure.gone(line, counts[0] ?? 0);
    erasure.touched(...Object.keys(this.rows));
  }
}
