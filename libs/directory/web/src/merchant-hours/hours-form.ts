import type { OpeningHoursInput, Weekday } from '@stadtlive/web-client/graphql';
import { weekdays } from '../opening-hours/week.ts';
import { readLine, writeLine, type LineFault, type Span } from './hours-line.ts';

/** A day or some days that differ from the week. */
export interface ExceptionForm {
  key: string;
  from: string;
  /** Empty for a single day. */
  until: string;
  line: string;
  note: string;
}

/** Opening hours as they stand in the form, all text. */
export interface HoursForm {
  week: Record<Weekday, string>;
  openOnHolidays: boolean;
  exceptions: ExceptionForm[];
}

interface KnownHours {
  weekly: readonly (Span & { day: Weekday })[];
  openOnHolidays: boolean;
  exceptions: readonly { from: string; until: string; note?: string | null; hours: Span[] }[];
}

let made = 0;
const newKey = () => `exception-${++made}`;

export const newException = (): ExceptionForm => ({
  key: newKey(),
  from: '',
  until: '',
  line: '',
  note: '',
});

export function hoursFormOf(hours: KnownHours | null | undefined): HoursForm {
  const line = (day: Weekday) => writeLine((hours?.weekly ?? []).filter((one) => one.day === day));
  return {
    week: Object.fromEntries(weekdays.map((day) => [day, line(day)])) as HoursForm['week'],
    openOnHolidays: hours?.openOnHolidays ?? false,
    exceptions: (hours?.exceptions ?? []).map(({ from, until, note, hours: spans }) => ({
      key: newKey(),
      from,
      until: until === from ? '' : until,
      line: writeLine(spans),
      note: note ?? '',
    })),
  };
}

export interface HoursFault {
  /** Id of the field in the form. */
  id: string;
  fault: LineFault | 'noDate' | 'endsBefore';
}

/** Everything that cannot be stored, in the order of the form. */
export function hoursFaults({ week, exceptions }: HoursForm): HoursFault[] {
  const faults: HoursFault[] = [];
  const check = (id: string, line: string) => {
    const read = readLine(line);
    if (typeof read === 'string') faults.push({ id, fault: read });
  };
  for (const day of weekdays) check(`week-${day}`, week[day]);
  for (const { key, from, until, line } of exceptions) {
    if (!from) faults.push({ id: `${key}-from`, fault: 'noDate' });
    if (from && until && until < from) faults.push({ id: `${key}-until`, fault: 'endsBefore' });
    check(`${key}-line`, line);
  }
  return faults;
}

const spansOf = (line: string): Span[] => {
  const read = readLine(line);
  return typeof read === 'string' ? [] : read;
};

/** For a form without faults; null where no hours are known. */
export function hoursInputOf({
  week,
  openOnHolidays,
  exceptions,
}: HoursForm): OpeningHoursInput | null {
  const weekly = weekdays.flatMap((day) => spansOf(week[day]).map((span) => ({ day, ...span })));
  if (weekly.length === 0 && exceptions.length === 0) return null;
  return {
    weekly,
    openOnHolidays,
    exceptions: exceptions.map(({ from, until, line, note }) => ({
      from,
      until: until || from,
      note: note.trim() || null,
      hours: spansOf(line),
    })),
  };
}

/** The form's field for a server's path such as `openingHours.exceptions.0.until`. */
export function hoursFieldFrom(path: string, { exceptions }: HoursForm): string | undefined {
  const [area, list, index, part] = path.split('.');
  if (area !== 'openingHours') return undefined;
  const exception = list === 'exceptions' ? exceptions[Number(index)] : undefined;
  if (!exception) return 'week-MONDAY';
  return `${exception.key}-${part === 'from' || part === 'until' || part === 'note' ? part : 'line'}`;
}
