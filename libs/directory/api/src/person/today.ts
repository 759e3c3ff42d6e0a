import type { Clock } from '@stadtlive/kernel';
import { currentCity } from '@stadtlive/tenancy-api';
import { localDate, type LocalDate } from '../opening-hours/local-time.ts';

/** The city's date: by it people come of age. */
export const todayBy = (clock: Clock): LocalDate => localDate(clock.now(), currentCity().timeZone);
