import { Costs } from './costs.ts';

const november = { from: '2026-11-01', until: '2026-11-30' };

test('nothing is said of cost while nobody charges; several add up', async () => {
  const costs = new Costs();
  expect(await costs.of('o1', november)).toBeNull();
  costs.register(async () => 0);
  expect(await costs.of('o1', november)).toBe(0);
  costs.register(async (id, { from }) => (id === 'o1' && from === '2026-11-01' ? 2_990 : 1));
  expect(await costs.of('o1', november)).toBe(2_990);
});
