export interface Span {
  from: string;
  until: string;
}

const span = /^(\d{1,2})(?:[:.](\d{2}))?\s*(?:-|–|—|bis|to)\s*(\d{1,2})(?:[:.](\d{2}))?$/i;
const shut = /^(geschlossen|zu|ruhetag|closed|[-–—]?)$/i;

/** What is wrong with a line: it cannot be read, or its spans run into each other. */
export type LineFault = 'unreadable' | 'overlapping';

/** The hours of one day as people write them on the door: "9–13, 14:30–18:30"; closed is empty. */
export function readLine(line: string): Span[] | LineFault {
  const text = line.replace(/\buhr\b/gi, '').trim();
  if (shut.test(text)) return [];
  const spans: Span[] = [];
  for (const part of text.split(/\s*(?:[,;+/]|\bund\b|\band\b)\s*/i)) {
    const read = readSpan(part);
    if (!read) return 'unreadable';
    spans.push(read);
  }
  spans.sort((a, b) => (a.from < b.from ? -1 : 1));
  const collide = spans.some(({ from, until }, i) => {
    const next = spans[i + 1];
    return next !== undefined && (until <= from || next.from < until);
  });
  return collide ? 'overlapping' : spans;
}

function readSpan(part: string): Span | null {
  const [, h1, m1 = '00', h2, m2 = '00'] = span.exec(part.trim()) ?? [];
  if (!h1 || !h2) return null;
  const from = `${h1.padStart(2, '0')}:${m1}`;
  const until = `${h2.padStart(2, '0')}:${m2}`;
  const isTime = m1 < '60' && m2 < '60' && from < '24:00' && until <= '24:00';
  return isTime && from !== until ? { from, until } : null;
}

export const writeLine = (spans: readonly Span[]) =>
  spans.map(({ from, until }) => `${short(from)}–${short(until)}`).join(', ');

/** "09:00" → "9", "14:30" stays */
const short = (time: string) => time.replace(/^0/, '').replace(/:00$/, '');
