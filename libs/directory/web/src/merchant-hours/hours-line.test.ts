import fc from 'fast-check';
import { readLine, writeLine } from './hours-line.ts';

const spans = (line: string) => {
  const read = readLine(line);
  return typeof read === 'string' ? read : read.map(({ from, until }) => `${from}-${until}`);
};

test.each([
  ['9–13, 14:30–18:30', ['09:00-13:00', '14:30-18:30']],
  ['14.30 - 18 und 9 bis 13', ['09:00-13:00', '14:30-18:00']],
  ['9:30 bis 18 Uhr', ['09:30-18:00']],
  ['9 Uhr bis 12 Uhr', ['09:00-12:00']],
  ['17–2', ['17:00-02:00']],
  ['0–24', ['00:00-24:00']],
  ['', []],
  ['Ruhetag', []],
  ['–', []],
])('reads %j', (line, expected) => expect(spans(line)).toEqual(expected));

test.each(['morgens', '9', '25–26', '9–24:30', '9:60–10', '9–13 14–18', '9–9', '-3–5'])(
  'does not read %j',
  (line) => expect(readLine(line)).toBe('unreadable'),
);

test.each(['9–13, 12–18', '17–2, 18–20', '9–18, 9–12'])('tells that %j overlaps', (line) =>
  expect(readLine(line)).toBe('overlapping'),
);

test('what is written reads back the same', () => {
  const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 1439 }), { minLength: 2, maxLength: 8 });
  const clock = (n: number) =>
    `${String(Math.floor(n / 60)).padStart(2, '0')}:${String(n % 60).padStart(2, '0')}`;
  fc.assert(
    fc.property(minutes, (times) => {
      const sorted = times.toSorted((a, b) => a - b).map(clock);
      const day = sorted.flatMap((from, i) =>
        i % 2 === 0 && sorted[i + 1] ? [{ from, until: sorted[i + 1]! }] : [],
      );
      expect(readLine(writeLine(day))).toEqual(day);
    }),
  );
});
