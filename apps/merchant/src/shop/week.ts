import type { Weekday, WeeklyHoursInput } from '@stadtlive/web-client/graphql';

export const weekdays: readonly Weekday[] = [
  'MONDAY',
  'TUESDAY',
  'WEDNESDAY',
  'THURSDAY',
  'FRIDAY',
  'SATURDAY',
  'SUNDAY',
];

/** Hours as they stand in one line of the form: "9–13, 14:30–18:30". */
export type WeekLines = Record<Weekday, string>;

const span = /^(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|–|bis|to)\s*(\d{1,2})(?:[:.](\d{2}))?$/i;

/** The hours of one line; null where it cannot be read. Empty means closed. */
export function readLine(day: Weekday, line: string): WeeklyHoursInput[] | null {
  const text = line.trim().replace(/\s*uhr\b/gi, '');
  if (!text || /^(geschlossen|closed|zu|–|-)$/i.test(text)) return [];
  const found: WeeklyHoursInput[] = [];
  for (const part of text.split(/\s*(?:,|;|und|and)\s*/)) {
    const [, h1, m1 = '00', h2, m2 = '00'] = span.exec(part) ?? [];
    if (!h1 || !h2 || +h1 > 23 || +h2 > 24 || +m1 > 59 || +m2 > 59) return null;
    if (+h2 === 24 && +m2 > 0) return null;
    found.push({
      day,
      from: `${h1.padStart(2, '0')}:${m1}`,
      until: `${h2.padStart(2, '0')}:${m2}`,
    });
  }
  return found;
}

const short = (time: string) => time.replace(/^0/, '').replace(/:00$/, '');

export function writeLine(day: Weekday, weekly: readonly WeeklyHoursInput[]): string {
  return weekly
    .filter((one) => one.day === day)
    .map(({ from, until }) => `${short(from)}–${short(until)}`)
    .join(', ');
}
