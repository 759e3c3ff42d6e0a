import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '@stadtlive/kernel';
import { TenantDatabase, TenantJobs } from '@stadtlive/tenancy-api';
import { unusedPicture } from './picture-references.ts';
import { PictureStore } from './picture-store.ts';

const day = 24 * 60 * 60 * 1000;

/** Removes what was uploaded a day ago and is shown nowhere. */
@Injectable()
export class PictureSweep implements OnModuleInit {
  constructor(
    private readonly db: TenantDatabase,
    private readonly store: PictureStore,
    private readonly clock: Clock,
    private readonly jobs: TenantJobs,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'media.sweep-pictures',
      schedule: '43 * * * *',
      run: async () => void (await this.sweep()),
    });
  }

  /** @returns how many pictures went */
  async sweep(): Promise<number> {
    const before = new Date(this.clock.now().getTime() - day);
    const isUnused = await this.db.read((tx) => unusedPicture(tx, 'p'));
    const unused = await this.db.sql<{ id: string }>(
      `SELECT id FROM picture p WHERE created_at < $1 AND ${isUnused} LIMIT 1000`,
      [before],
    );
    let gone = 0;
    for (const { id } of unused) if (await this.#remove(id)) gone++;
    return gone;
  }

  /** The files go before the row does, so that none can be left behind without one. */
  #remove(id: string): Promise<boolean> {
    return this.db
      .write(async (tx) => {
        await tx.query('DELETE FROM picture WHERE id = $1', [id]);
        await this.store.remove(id);
        return true;
      })
      .catch((error: unknown) => {
        if (isReferred(error)) return false;
        throw error;
      });
  }
}

/** Somebody began to show it after the search for unused ones. */
const isReferred = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '23503';
