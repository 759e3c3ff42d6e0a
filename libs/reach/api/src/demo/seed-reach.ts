import { Injectable } from '@nestjs/common';
import type { ReachKind } from '@stadtlive/contract';
import { addDays, localDate, weekdayOf } from '@stadtlive/directory-api';
import { Clock } from '@stadtlive/kernel';
import { currentCity, TenantDatabase } from '@stadtlive/tenancy-api';
import type { Count } from '../counting/count-buffer.ts';
import { CountStore } from '../counting/count-store.ts';

const days = 95;
/** On an ordinary day. */
const usual: readonly [ReachKind, number][] = [
  ['PAGE_VIEW', 22],
  ['SEARCH_APPEARANCE', 130],
  ['CALL', 2],
  ['ROUTE', 3],
  ['WEBSITE', 1],
];
/** From Monday to Sunday. */
const weekdays = [0.7, 0.8, 0.9, 1, 1.3, 1.7, 0.4];

/** Invented figures for the demo's shops, the same each time. */
@Injectable()
export class ReachSeed {
  constructor(
    private readonly db: TenantDatabase,
    private readonly store: CountStore,
    private readonly clock: Clock,
  ) {}

  /** For each organisation that has an owner and no figures yet. */
  async plant(): Promise<void> {
    const owned = await this.db.sql<{ id: string }>(
      `SELECT id FROM organisation o WHERE owner_id IS NOT NULL
         AND NOT EXISTS (SELECT FROM reach_day r WHERE r.organisation_id = o.id) ORDER BY id`,
    );
    const today = localDate(this.clock.now(), currentCity().timeZone);
    for (const [place, { id }] of owned.entries()) {
      await this.store.add(countsOf(id, place, today));
    }
  }
}

function countsOf(organisationId: string, place: number, today: string): Count[] {
  const counts: Count[] = [];
  for (let back = days; back >= 1; back--) {
    const day = addDays(today, -back);
    for (const [kind, mean] of usual) {
      const growth = 0.6 + (0.6 * (days - back)) / days;
      const swing = 0.75 + (((back * 37 + place * 11 + mean) % 17) / 17) * 0.5;
      const n = Math.round(mean * growth * swing * weekdays[weekdayOf(day)]!);
      if (n > 0) counts.push({ organisationId, day, kind, by: null, n });
    }
  }
  return counts;
}
