import { addDays, weekdayOf, type LocalDate } from './local-time.ts';

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

type Rule = readonly [name: string, on: (year: number) => LocalDate];

const each = (name: string, monthAndDay: string): Rule => [
  name,
  (year) => `${year}-${monthAndDay}`,
];
const afterEaster = (name: string, days: number): Rule => [
  name,
  (year) => addDays(easterSunday(year), days),
];

const everywhere: readonly Rule[] = [
  each('Neujahr', '01-01'),
  afterEaster('Karfreitag', -2),
  afterEaster('Ostermontag', 1),
  each('Tag der Arbeit', '05-01'),
  afterEaster('Christi Himmelfahrt', 39),
  afterEaster('Pfingstmontag', 50),
  each('Tag der Deutschen Einheit', '10-03'),
  each('1. Weihnachtstag', '12-25'),
  each('2. Weihnachtstag', '12-26'),
];

const epiphany = each('Heilige Drei Könige', '01-06');
const womensDay = each('Frauentag', '03-08');
const easter = afterEaster('Ostersonntag', 0);
const pentecost = afterEaster('Pfingstsonntag', 49);
const corpusChristi = afterEaster('Fronleichnam', 60);
const assumption = each('Mariä Himmelfahrt', '08-15');
const childrensDay = each('Weltkindertag', '09-20');
const reformation = each('Reformationstag', '10-31');
const allSaints = each('Allerheiligen', '11-01');
/** The Wednesday before 23 November. */
const repentance: Rule = [
  'Buß- und Bettag',
  (year) => addDays(`${year}-11-22`, -((weekdayOf(`${year}-11-22`) + 5) % 7)),
];

/** What the holiday acts of the Länder add, § 2 Feiertagsgesetz NW for DE-NW; not what single municipalities do. */
const byRegion: Record<string, readonly Rule[]> = {
  'DE-BB': [easter, pentecost, reformation],
  'DE-BE': [womensDay],
  'DE-BW': [epiphany, corpusChristi, allSaints],
  'DE-BY': [epiphany, corpusChristi, allSaints],
  'DE-HB': [reformation],
  'DE-HE': [corpusChristi],
  'DE-HH': [reformation],
  'DE-MV': [womensDay, reformation],
  'DE-NI': [reformation],
  'DE-NW': [corpusChristi, allSaints],
  'DE-RP': [corpusChristi, allSaints],
  'DE-SH': [reformation],
  'DE-SL': [corpusChristi, assumption, allSaints],
  'DE-SN': [reformation, repentance],
  'DE-ST': [epiphany, reformation],
  'DE-TH': [childrensDay, reformation],
};

const known = new Map<string, readonly Holiday[]>();

/** @throws Error for a region whose holidays are not written down here */
export function holidaysOf(region: string, year: number): readonly Holiday[] {
  const key = `${region} ${year}`;
  const cached = known.get(key);
  if (cached) return cached;
  const added = byRegion[region];
  if (!added) throw new Error(`The public holidays of ${region} are not known.`);
  const holidays = [...everywhere, ...added]
    .map(([name, on]) => ({ name, date: on(year) }))
    .sort((a, b) => a.date.localeCompare(b.date));
  known.set(key, holidays);
  return holidays;
}

export const holidayOn = (region: string, date: LocalDate): Holiday | undefined =>
  holidaysOf(region, Number(date.slice(0, 4))).find((holiday) => holiday.date === date);
