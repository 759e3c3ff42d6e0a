import { chooseAll, chooseRow, noRows } from './row-choice.ts';

const order = ['a', 'b', 'c', 'd', 'e'];
const ids = (choice: { ids: ReadonlySet<string> }) => order.filter((id) => choice.ids.has(id));

test('a row goes on and off', () => {
  const on = chooseRow(noRows, order, 'b', false);
  expect(ids(on)).toEqual(['b']);
  expect(ids(chooseRow(on, order, 'b', false))).toEqual([]);
});

test('Shift reaches from the last touched row, up as well as down', () => {
  const d = chooseRow(noRows, order, 'd', false);
  expect(ids(chooseRow(d, order, 'b', true))).toEqual(['b', 'c', 'd']);
  expect(ids(chooseRow(d, order, 'e', true))).toEqual(['d', 'e']);
});

test('reaching from a row that was taken out takes out', () => {
  const all = chooseAll(order);
  const without = chooseRow(all, order, 'b', false);
  expect(ids(chooseRow(without, order, 'd', true))).toEqual(['a', 'e']);
});

test('Shift without a beginning, or one that has left the list, touches one row', () => {
  expect(ids(chooseRow(noRows, order, 'c', true))).toEqual(['c']);
  const gone = { ids: new Set(['x']), anchor: 'x' };
  expect(ids(chooseRow(gone, order, 'c', true))).toEqual(['c']);
});
