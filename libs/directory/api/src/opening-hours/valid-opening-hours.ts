import type { OpeningHoursInput } from '@stadtlive/contract';
import { badInput, optionalText } from '@stadtlive/kernel';
import { weekdays, type OpeningHours, type TimeSpan } from './opening-hours.ts';

const most = { weekly: 42, exceptions: 60, spansOfOneDay: 6 };

/** @throws StadtliveError BAD_USER_INPUT naming the span that is wrong */
export function validOpeningHours(given: OpeningHoursInput): OpeningHours {
  const { weekly, exceptions } = given;
  if (weekly.length > most.weekly)
    throw badInput('openingHours.weekly', `At most ${most.weekly} spans a week.`);
  const exceptional = exceptions ?? [];
  if (exceptional.length > most.exceptions) {
    throw badInput('openingHours.exceptions', `At most ${most.exceptions} exceptions.`);
  }
  return {
    weekly: weekly
      .map((one, i) => ({ day: one.day, ...span(one, `openingHours.weekly.${i}`) }))
      .sort(
        (a, b) => weekdays.indexOf(a.day) - weekdays.indexOf(b.day) || a.from.localeCompare(b.from),
      ),
    exceptions: exceptional
      .map((one, i) => exception(one, `openingHours.exceptions.${i}`))
      .sort((a, b) => a.from.localeCompare(b.from)),
    openOnHolidays: given.openOnHolidays ?? false,
  };
}

function exception(given: NonNullable<OpeningHoursInput['exceptions']>[number], field: string) {
  const from = date(given.from, `${field}.from`);
  const until = date(given.until, `${field}.until`);
  if (until < from) throw badInput(`${field}.until`, 'The last day lies before the first.');
  if (given.hours.length > most.spansOfOneDay)
    throw badInput(`${field}.hours`, 'Too many spans for one day.');
  return {
    from,
    until,
    note: optionalText(`${field}.note`, given.note, { max: 80 }),
    hours: given.hours.map((one, i) => span(one, `${field}.hours.${i}`)),
  };
}

function span({ from, until }: TimeSpan, field: string): TimeSpan {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(from))
    throw badInput(`${field}.from`, 'A time looks like 09:30.');
  if (!/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/.test(until)) {
    throw badInput(`${field}.until`, 'A time looks like 18:30, at the latest 24:00.');
  }
  return { from, until };
}

function date(text: string, field: string): string {
  const isDate =
    /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text);
  if (!isDate) throw badInput(field, 'A date looks like 2026-12-24.');
  return text;
}
