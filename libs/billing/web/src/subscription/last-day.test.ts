import { lastDayOf } from './last-day.ts';

const active = { state: 'ACTIVE', paidFrom: '2026-01-15', trialUntil: '2026-01-14' } as const;

test.each([
  ['2026-11-23', '2026-11-30'],
  ['2026-12-31', '2026-12-31'],
  ['2028-02-01', '2028-02-29'],
])('cancelled on %s it ends on %s', (today, last) => {
  expect(lastDayOf(active, today)).toBe(last);
});

test('before the first paid day it ends with the trial, suspended at once', () => {
  const ordered = { ...active, paidFrom: '2026-12-20', trialUntil: '2026-12-19' };
  expect(lastDayOf(ordered, '2026-11-23')).toBe('2026-12-19');
  expect(lastDayOf({ ...active, state: 'SUSPENDED' }, '2026-11-23')).toBe('2026-11-23');
});
