import { Injectable } from '@nestjs/common';
import { Clock } from '@stadtlive/kernel';
import { currentCity } from '@stadtlive/tenancy-api';
import { localDate, type LocalDate } from './days.ts';

/** The day it is in the current city. */
@Injectable()
export class CityDay {
  constructor(private readonly clock: Clock) {}

  today(): LocalDate {
    return localDate(this.clock.now(), currentCity().timeZone);
  }

  now(): Date {
    return this.clock.now();
  }
}
