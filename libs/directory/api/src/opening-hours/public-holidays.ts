import { addDays, type LocalDate } from './local-time.ts';

export interface Holiday {
  readonly date: LocalDate;
  readonly name: string;
}

/** Gregorian Easter Sunday (Meeus/Jones/Butcher). */
export function easterSunday(year: number): LocalDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

type Rule = { readonly name: string } & (
  { readonly on: string } | { readonly afterEaster: number }
);

const everywhere: readonly Rule[] = [
  { name: 'Neujahr', on: '01-01' },
  { name: 'Karfreitag', afterEaster: -2 },
  { name: 'Ostermontag', afterEaster: 1 },
  { name: 'Tag der Arbeit', on: '05-01' },
  { name: 'Christi Himmelfahrt', afterEaster: 39 },
  { name: 'Pfingstmontag', afterEaster: 50 },
  { name: 'Tag der Deutschen Einheit', on: '10-03' },
  { name: '1. Weihnachtstag', on: '12-25' },
  { name: '2. Weihnachtstag', on: '12-26' },
];

/** What a Land adds; § 2 Feiertagsgesetz NW for DE-NW. */
const byRegion: Record<string, readonly Rule[]> = {
  'DE-NW': [
    { name: 'Fronleichnam', afterEaster: 60 },
    { name: 'Allerheiligen', on: '11-01' },
  ],
};

const known = new Map<string, readonly Holiday[]>();

/** @throws Error for a region whose holidays are not written down here */
export function holidaysOf(region: string, year: number): readonly Holiday[] {
  const key = `${region} ${year}`;
  const cached = known.get(key);
  if (cached) return cached;
  const added = byRegion[region];
  if (!added) throw new Error(`The public holidays of ${region} are not known.`);
  const easter = easterSunday(year);
  const holidays = [...everywhere, ...added]
    .map((rule) => ({
      name: rule.name,
      date: 'on' in rule ? `${year}-${rule.on}` : addDays(easter, rule.afterEaster),
    }))
    .sort((a, b) => a.date.localeCompare(b.date));
  known.set(key, holidays);
  return holidays;
}

export const holidayOn = (region: string, date: LocalDate): Holiday | undefined =>
  holidaysOf(region, Number(date.slice(0, 4))).find((holiday) => holiday.date === date);
