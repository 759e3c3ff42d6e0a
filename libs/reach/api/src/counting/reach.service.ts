import { Injectable } from '@nestjs/common';
import type { ReachKind } from '@stadtlive/contract';
import { Clock, isId } from '@stadtlive/kernel';
import { currentCity, runInCity, type TenantConfig } from '@stadtlive/tenancy-api';
import { CityDays } from './city-day.ts';
import { CountBuffer } from './count-buffer.ts';
import { CountStore } from './count-store.ts';

interface CityCounts {
  /** As it was defined last. */
  city: TenantConfig;
  readonly buffer: CountBuffer;
}

/** The port through which others count what an organisation's page brings. */
@Injectable()
export class Reach {
  readonly #days = new CityDays();
  readonly #cities = new Map<string, CityCounts>();

  constructor(
    private readonly store: CountStore,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes a note in memory, for the current city and its current day; stored with the next flush.
   * An organisation the city does not have is not counted for.
   * @param n how often, or for SALES_CENTS how many cents; at least 1
   * @param by account of who is signed in: whoever runs the organisation is not counted
   */
  count(organisationId: string, kind: ReachKind, n = 1, by: string | null = null): void {
    if (!isId(organisationId) || !Number.isSafeInteger(n) || n < 1) return;
    this.#note([organisationId], kind, n, by);
  }

  /** Once for each of them, whose ids are known to be good. */
  countEach(organisationIds: Iterable<string>, kind: ReachKind, by: string | null): void {
    this.#note(organisationIds, kind, 1, by);
  }

  /** Stores what waits, one statement a city. What cannot be stored waits on. @throws AggregateError */
  async flush(): Promise<void> {
    const failures: unknown[] = [];
    for (const { city, buffer } of this.#cities.values()) {
      if (buffer.isEmpty) continue;
      const counts = buffer.take();
      try {
        await runInCity(city, () => this.store.add(counts));
      } catch (error) {
        for (const count of counts) buffer.add(count, [count.organisationId], count.n);
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, `In ${failures.length} cities.`);
  }

  #note(ids: Iterable<string>, kind: ReachKind, n: number, by: string | null): void {
    const city = currentCity();
    const day = this.#days.at(this.clock.now(), city.timeZone);
    this.#of(city).buffer.add({ day, kind, by }, ids, n);
  }

  #of(city: TenantConfig): CityCounts {
    let known = this.#cities.get(city.slug);
    if (!known) this.#cities.set(city.slug, (known = { city, buffer: new CountBuffer() }));
    known.city = city;
    return known;
  }
}
