import fc from 'fast-check';
import { readLine, weekdays, writeLine } from './week.ts';

test.each([
  [
    '9–13, 14:30–18:30',
    [
      ['09:00', '13:00'],
      ['14:30', '18:30'],
    ],
  ],
  ['9-18', [['09:00', '18:00']]],
  ['9:30 bis 18 Uhr', [['09:30', '18:00']]],
  ['17–2', [['17:00', '02:00']]],
  ['0–24', [['00:00', '24:00']]],
  ['', []],
  ['geschlossen', []],
])('%j is read', (line, spans) => {
  expect(readLine('MONDAY', line)).toEqual(
    spans.map(([from, until]) => ({ day: 'MONDAY', from, until })),
  );
});

test.each(['morgens', '9', '25–26', '9–24:30', '9:60–10', '9–13 14–18'])('%j is not', (line) => {
  expect(readLine('MONDAY', line)).toBeNull();
});

test('what is written reads back the same', () => {
  const two = (max: number) => fc.integer({ min: 0, max }).map((n) => String(n).padStart(2, '0'));
  const time = fc.tuple(two(23), two(59)).map(([h, m]) => `${h}:${m}`);
  const span = fc.record({ day: fc.constantFrom(...weekdays), from: time, until: time });
  fc.assert(
    fc.property(fc.array(span, { maxLength: 4 }), fc.constantFrom(...weekdays), (weekly, day) => {
      expect(readLine(day, writeLine(day, weekly))).toEqual(
        weekly.filter((one) => one.day === day),
      );
    }),
  );
});
