import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { TenantDatabase, TenantJobs } from '@stadtlive/tenancy-api';
import { OrganisationListing } from '../organisation/organisation-listing.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import type { OpeningHours } from './opening-hours.ts';

const batch = 200;

/** Each night, search learns the opening times of one more day. */
@Injectable()
export class RefreshOpeningTimes implements OnModuleInit {
  constructor(
    private readonly db: TenantDatabase,
    private readonly jobs: TenantJobs,
    private readonly listing: OrganisationListing,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'refresh-opening-times',
      schedule: '40 2 * * *',
      run: () => this.run(),
    });
  }

  async run(): Promise<void> {
    await this.#organisations();
    await this.#branches();
  }

  async #organisations(): Promise<void> {
    for (let skip = 0; ; skip += batch) {
      const done = await this.db.write(async (tx) => {
        const some = await tx.find(Organisation, {
          where: { openingHours: Not(IsNull()), isDraft: false },
          order: { id: 'ASC' },
          skip,
          take: batch,
        });
        for (const organisation of some) await this.listing.publishHours(tx, organisation);
        return some.length < batch;
      });
      if (done) return;
    }
  }

  /** Each with its own hours, or those of the main place. */
  async #branches(): Promise<void> {
    for (let skip = 0; ; skip += batch) {
      const done = await this.db.write(async (tx) => {
        const some = (await tx.query(
          `SELECT b.id, coalesce(b.opening_hours, o.opening_hours) AS "openingHours"
           FROM organisation_branch b JOIN organisation o ON o.id = b.organisation_id
           WHERE NOT o.is_draft ORDER BY b.id LIMIT ${batch} OFFSET $1`,
          [skip],
        )) as { id: string; openingHours: OpeningHours | null }[];
        for (const place of some) await this.listing.publishHours(tx, place);
        return some.length < batch;
      });
      if (done) return;
    }
  }
}
