import { closingAt, runningSpan, type Hours } from './closing-early.ts';

const hours: Hours = {
  openOnHolidays: false,
  weekly: [
    { day: 'FRIDAY', from: '14:30', until: '18:30' },
    { day: 'FRIDAY', from: '09:00', until: '13:00' },
    { day: 'SATURDAY', from: '20:00', until: '02:00' },
  ],
  exceptions: [{ from: '2026-12-01', until: '2026-12-24', note: 'Advent', hours: [] }],
};
const friday = { date: '2026-11-20', day: 'FRIDAY' } as const;
const saturday = { date: '2026-11-21', day: 'SATURDAY' } as const;
const todayOf = (input: ReturnType<typeof closingAt>, date: string) =>
  input.exceptions?.find(({ from }) => from === date)?.hours;

test('the day ends at the time, and nothing else changes', () => {
  const input = closingAt(hours, friday, '16:00', 'Früher');
  expect(todayOf(input, friday.date)).toEqual([
    { from: '09:00', until: '13:00' },
    { from: '14:30', until: '16:00' },
  ]);
  expect(input.weekly).toEqual(hours.weekly);
  expect(input.exceptions).toHaveLength(2);
  expect(input.openOnHolidays).toBe(false);
});

test('before the afternoon begins there is no afternoon', () => {
  expect(todayOf(closingAt(hours, friday, '12:00', ''), friday.date)).toEqual([
    { from: '09:00', until: '12:00' },
  ]);
});

test('a night that would end tomorrow ends today', () => {
  expect(todayOf(closingAt(hours, saturday, '23:00', ''), saturday.date)).toEqual([
    { from: '20:00', until: '23:00' },
  ]);
});

test('days in a row that differ from the week go on before and after today', () => {
  const open: Hours = {
    ...hours,
    exceptions: [
      {
        from: '2026-11-18',
        until: '2026-11-22',
        note: 'Markt',
        hours: [{ from: '08:00', until: '20:00' }],
      },
    ],
  };
  expect(closingAt(open, friday, '15:00', 'Früher').exceptions).toEqual([
    {
      from: '2026-11-18',
      until: '2026-11-19',
      note: 'Markt',
      hours: [{ from: '08:00', until: '20:00' }],
    },
    {
      from: '2026-11-21',
      until: '2026-11-22',
      note: 'Markt',
      hours: [{ from: '08:00', until: '20:00' }],
    },
    {
      from: '2026-11-20',
      until: '2026-11-20',
      note: 'Früher',
      hours: [{ from: '08:00', until: '15:00' }],
    },
  ]);
});

test.each([
  ['08:59', undefined],
  ['09:00', '13:00'],
  ['13:00', undefined],
  ['18:29', '18:30'],
])('at %s the open span ends at %s', (now, until) => {
  expect(runningSpan(hours, friday, now)?.until).toBe(until);
});
