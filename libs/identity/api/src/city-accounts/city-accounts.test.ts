import { openPortal, type TestPortal } from '@stadtlive/api/testing';
import { Roles } from '../role/roles.service.ts';

let portal: TestPortal;
const day = 86_400_000;
const ask = '{ cityAccounts { total weeks } }';

beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

test('counts confirmed accounts per week, for operators alone', async () => {
  const start = new Date('2026-09-01T10:00:00Z').getTime();
  portal.setTime(new Date(start));
  const operator = await portal.resident('moers');
  expect(await portal.in('moers').refusal(ask)).toBe('UNAUTHENTICATED');
  expect(await operator.client.refusal(ask)).toBe('FORBIDDEN');
  await portal.inside('moers', () => portal.app.get(Roles).grant(operator.id, 'OPERATOR'));
  const { total: first } = (await operator.client.data(ask)).cityAccounts;
  portal.setTime(new Date(start + 9 * day));
  await portal.resident('moers');
  // Has not shown that the address is theirs.
  await portal.in('moers').register();
  portal.setTime(new Date(start + 15 * day));
  const { cityAccounts } = await operator.client.data(ask);
  expect(cityAccounts.total).toBe(first + 1);
  expect(cityAccounts.weeks).toHaveLength(12);
  expect(cityAccounts.weeks.slice(-4)).toEqual([0, first, first, first + 1]);
});

test('the role holds in one city alone', async () => {
  const elsewhere = await portal.resident('solingen');
  expect(await elsewhere.client.refusal(ask)).toBe('FORBIDDEN');
});
