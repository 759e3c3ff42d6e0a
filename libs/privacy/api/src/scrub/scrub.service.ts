import { randomInt } from 'node:crypto';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { currentCity, OwnerDatabase, TenantJobs } from '@stadtlive/tenancy-api';
import { alone } from './alone.ts';
import { ScrubNight, type ScrubReport } from './scrub-night.ts';

const patienceMs = 3 * 60_000;

/** Takes what was deleted out of the database's own files. See docs/people-and-data.md, Erasure. */
@Injectable()
export class Scrub implements OnModuleInit {
  readonly #log = new Logger('scrub');

  constructor(
    private readonly owner: OwnerDatabase,
    private readonly jobs: TenantJobs,
  ) {}

  /** Only where the owner's address is known; elsewhere the command line does it. */
  onModuleInit(): void {
    if (!this.owner.isOpen) return;
    this.jobs.define({
      name: 'privacy.scrub',
      run: async () => {
        const { held } = await this.run();
        if (held.length > 0) throw new Error(held.join('; ')); // so that it is tried again tonight
      },
    });
    this.jobs.define({
      name: 'privacy.scrub-night',
      // Installations on one machine should not all begin at the same minute.
      schedule: `${randomInt(60)} 2 * * *`,
      // A job for each city: one that fails is repeated alone.
      run: () => this.jobs.enqueue('privacy.scrub', currentCity().slug, {}),
    });
  }

  /**
   * The current city's marked tables, and those it shares.
   * @param waitMs at the gate, and for a table in use
   */
  async run(waitMs = patienceMs): Promise<ScrubReport> {
    const { slug } = currentCity();
    return this.owner.session((session) =>
      alone(session, waitMs, async () => {
        const report = await new ScrubNight(this.owner, session, waitMs).run(slug);
        for (const held of report.held) this.#log.warn(`${slug}: ${held}`);
        return report;
      }),
    );
  }
}
