import { Injectable, type OnModuleInit } from '@nestjs/common';
import { currentCity, TenantDatabase, TenantJobs } from '@stadtlive/tenancy-api';
import { atOnce, ImportPictures } from './import-pictures.ts';

const name = 'marketplace.import-pictures';
const stretchMs = 60_000;

/** Fetches what imports have left to be fetched, two at a time in a city. */
@Injectable()
export class PictureJob implements OnModuleInit {
  constructor(
    private readonly jobs: TenantJobs,
    private readonly db: TenantDatabase,
    private readonly pictures: ImportPictures,
  ) {}

  onModuleInit(): void {
    this.jobs.define({ name, expireSeconds: 180, run: () => this.run() });
    this.jobs.define({
      name: 'marketplace.import-pictures-watch',
      schedule: '*/5 * * * *',
      run: async () => {
        if (await this.pictures.areOpen()) await this.enqueue();
      },
    });
  }

  /** Once the open transaction is committed. */
  async enqueue(): Promise<void> {
    const { slug } = currentCity();
    await this.db.afterCommit(() => this.jobs.enqueue(name, slug, {}));
  }

  async run(): Promise<void> {
    const until = Date.now() + stretchMs;
    const fetchSome = async () => {
      while (Date.now() < until && (await this.pictures.takeOne())) continue;
    };
    await Promise.all(Array.from({ length: atOnce }, fetchSome));
    if (Date.now() >= until && (await this.pictures.areOpen())) await this.enqueue();
  }
}
