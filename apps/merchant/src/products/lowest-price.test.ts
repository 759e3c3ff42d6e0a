import { lowestBefore } from './lowest-price.ts';

const now = new Date('2026-11-30T12:00:00Z');
const begun = (cents: number, daysAgo: number, variantId: string | null = null) => ({
  variantId,
  cents,
  since: new Date(now.getTime() - daysAgo * 86_400_000).toISOString(),
});
const lowest = (...history: ReturnType<typeof begun>[]) => lowestBefore(history, null, now);

test('the lowest of the last thirty days', () => {
  expect(lowest(begun(500, 100), begun(450, 20), begun(600, 10))).toBe(450);
});

test('the price that held as they began counts, an older one does not', () => {
  expect(lowest(begun(300, 90), begun(500, 60), begun(600, 5))).toBe(500);
  expect(lowest(begun(300, 90), begun(500, 30))).toBe(500);
});

test('each item by itself, whatever the order', () => {
  const history = [begun(900, 3, 'b'), begun(700, 50, 'a'), begun(800, 4, 'a')];
  expect(lowestBefore(history, 'a', now)).toBe(700);
  expect(lowestBefore(history, 'b', now)).toBe(900);
});

test('nothing known, nothing said; what has not begun does not count', () => {
  expect(lowest()).toBeNull();
  expect(lowest(begun(100, -1))).toBeNull();
});
