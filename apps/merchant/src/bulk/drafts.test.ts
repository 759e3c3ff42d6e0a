import { changesOf, pricesChanged, withCell, withColumn, wrongCells, type Row } from './drafts.ts';

const row = (id: string, part: Partial<Row> = {}): Row =>
  ({
    id,
    title: `Ware ${id}`,
    priceCents: 480,
    stock: 3,
    state: 'DRAFT',
    vatRate: 190,
    category: null,
    axes: [],
    ...part,
  }) as unknown as Row;
const none = new Map();

test('a cell is changed, and no change once it is as before', () => {
  const changed = withCell(none, row('1'), 'price', '5,20');
  expect(changesOf(changed)).toEqual([{ productId: '1', priceCents: 520 }]);
  expect(withCell(changed, row('1'), 'price', '4,80').size).toBe(0);
});

test('several cells of a row travel together, with nothing that has not changed', () => {
  const drafts = withCell(withCell(none, row('1'), 'stock', '0'), row('1'), 'state', 'PUBLISHED');
  expect(changesOf(drafts)).toEqual([{ productId: '1', stock: 0, state: 'PUBLISHED' }]);
  const cleared = withCell(
    none,
    row('2', { category: { __typename: 'Category', slug: 'tee' } }),
    'category',
    '',
  );
  expect(changesOf(cleared)).toEqual([{ productId: '2', category: null }]);
});

test('prices of variants and of what has none are left alone', () => {
  const rows = [
    row('1'),
    row('2', { axes: [{ __typename: 'VariantAxis', name: 'Größe' }] }),
    row('3', { priceCents: 0 }),
  ];
  const raised = pricesChanged(none, rows, { kind: 'percent', perMille: 100 });
  expect(changesOf(raised)).toEqual([{ productId: '1', priceCents: 528 }]);
  const set = pricesChanged(none, rows, { kind: 'to', cents: 900 });
  expect(changesOf(set).map(({ productId }) => productId)).toEqual(['1', '3']);
});

test('what cannot be read is named by row and column', () => {
  const drafts = withColumn(none, [row('1'), row('2')], 'stock', ({ id }) =>
    id === '1' ? '7' : 'viel',
  );
  expect(wrongCells(drafts)).toEqual([{ id: '2', column: 'stock' }]);
});
