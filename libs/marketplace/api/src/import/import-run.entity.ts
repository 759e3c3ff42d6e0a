import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ImportState } from '@stadtlive/contract';
import type { ImportColumn } from './columns/import-field.ts';
import type { Separator } from './reading/separator.ts';
import type { TextEncoding } from './reading/text-encoding.ts';

/** What has come of a run so far. */
export interface ImportResult {
  /** Rows taken in. */
  readonly done: number;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Products in the shop window after it. */
  readonly published: number;
  /** Products that are drafts after it, for duties that are open or because nobody asked. */
  readonly drafts: number;
  readonly pictures: number;
  readonly picturesFailed: number;
  /** Rows that were left out, as they stood when the run began. */
  readonly refused: number;
  readonly skipped: number;
  /** Rows to be taken in. */
  readonly total: number;
}

export const noResult: ImportResult = {
  ...{ done: 0, created: 0, changed: 0, unchanged: 0, published: 0, drafts: 0 },
  ...{ pictures: 0, picturesFailed: 0, refused: 0, skipped: 0, total: 0 },
};

/** One file on its way into the catalogue. */
@Entity('import_run')
export class ImportRun {
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'organisation_id' }) organisationId!: string;
  /** Null once that account is gone. */
  @Column('uuid', { name: 'account_id', nullable: true }) accountId!: string | null;
  @Column('text', { name: 'file_name' }) fileName!: string;
  @Column('text') encoding!: TextEncoding;
  @Column('text') separator!: Separator;
  @Column('boolean', { name: 'has_header' }) hasHeader!: boolean;
  @Column('jsonb') columns!: ImportColumn[];
  /** Whether the columns are as the shop has said for an earlier file. */
  @Column('boolean', { name: 'is_remembered' }) isRemembered!: boolean;
  @Column('text') state!: ImportState;
  @Column('boolean') publishes!: boolean;
  @Column('integer', { name: 'row_count' }) rowCount!: number;
  @Column('integer') mark!: number;
  @Column('jsonb') result!: ImportResult;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('timestamptz', { name: 'started_at', nullable: true }) startedAt!: Date | null;
  @Column('timestamptz', { name: 'moved_at' }) movedAt!: Date;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt!: Date | null;

  /** Whether its columns and rows may still be changed. */
  get isOpen(): boolean {
    return this.state === 'COLUMNS' || this.state === 'CHECKED';
  }

  get isOver(): boolean {
    return this.endedAt !== null;
  }

  end(state: 'DONE' | 'CANCELLED' | 'FAILED', now: Date): void {
    this.state = state;
    this.movedAt = now;
    this.endedAt = now;
  }
}
