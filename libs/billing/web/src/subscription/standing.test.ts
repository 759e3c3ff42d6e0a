import { dayOf, standingOf } from './standing.ts';

const today = '2026-11-23';

test.each([
  [{ state: 'NONE', orderedAt: null, paidFrom: null }, 'NONE'],
  [{ state: 'TRIAL', orderedAt: null, paidFrom: null }, 'TRIAL'],
  [{ state: 'TRIAL', orderedAt: '2026-11-20T10:00:00Z', paidFrom: '2026-12-20' }, 'ORDERED'],
  [{ state: 'ACTIVE', orderedAt: '2026-11-20T10:00:00Z', paidFrom: '2026-11-24' }, 'ORDERED'],
  [{ state: 'ACTIVE', orderedAt: '2026-11-20T10:00:00Z', paidFrom: '2026-11-23' }, 'ACTIVE'],
  [{ state: 'CANCELLED', orderedAt: '2026-11-20T10:00:00Z', paidFrom: '2026-12-20' }, 'CANCELLED'],
  [{ state: 'SUSPENDED', orderedAt: '2026-01-20T10:00:00Z', paidFrom: '2026-02-01' }, 'SUSPENDED'],
  [{ state: 'ENDED', orderedAt: null, paidFrom: null }, 'ENDED'],
] as const)('%j reads as %s', (facts, standing) => {
  expect(standingOf(facts, today)).toBe(standing);
});

test('a calendar day stays that day', () => {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });
  expect(format.format(dayOf('2026-03-29'))).toBe('2026-03-29');
});
