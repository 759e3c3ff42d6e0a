import { CityDay } from '../calendar/city-day.ts';
import type { LocalDate } from '../calendar/days.ts';

/** A day that is over, to write down what happened on it. */
export class PastDay extends CityDay {
  readonly #day: LocalDate;

  constructor(day: LocalDate) {
    super({ now: () => new Date(`${day}T03:00:00Z`) });
    this.#day = day;
  }

  override today(): LocalDate {
    return this.#day;
  }
}
