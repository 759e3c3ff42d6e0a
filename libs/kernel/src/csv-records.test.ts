import fc from 'fast-check';
import { csvRecords, LineTooLong } from './csv-records.ts';

async function* pieces(text: string, size: number) {
  for (let i = 0; i < text.length; i += size) yield text.slice(i, i + size);
}

const read = (text: string, size = 7, separator = ';') =>
  Array.fromAsync(csvRecords(pieces(text, size), separator));

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

test('what was written reads back, however the text arrives', async () => {
  const cell = fc
    .string({ unit: fc.constantFrom('a', 'ä', ';', '"', '\n', ' ', ',', '🚲') })
    .map((text) => text.trim());
  const table = fc.array(fc.tuple(fc.constant('id'), cell, cell), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(
      table,
      fc.constantFrom('\n', '\r\n'),
      fc.integer({ min: 1, max: 9 }),
      async (rows, end, size) => {
        const text = rows.map((row) => row.map(quoted).join(';') + end).join('');
        const records = await read(text, size);
        expect(records.map(({ cells }) => cells)).toEqual(rows);
        expect(records.every(({ broken }) => broken === undefined)).toBe(true);
      },
    ),
  );
});

test('anything at all ends, and every line is accounted for in order', async () => {
  const text = fc.string({ unit: fc.constantFrom('a', ';', '"', '\n', '\r', ' ') });
  await fc.assert(
    fc.asyncProperty(text, async (any) => {
      const numbers = (await read(any)).map(({ number }) => number);
      expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
    }),
  );
});

test.each([
  [
    'stray quotes within a cell',
    'a;b\n1;Haus "Rosa"\n',
    [{ number: 2, cells: ['1', 'Haus "Rosa"'] }],
  ],
  [
    'words behind a quoted cell',
    'a;b\n1;"Haus" Rosa\n',
    [{ number: 2, cells: ['1', 'Haus Rosa'] }],
  ],
  ['empty cells at the end', 'a;b\n1;2;;;\n', [{ number: 2, cells: ['1', '2'] }]],
  ['blank lines', 'a;b\n\n;\n1;2\n', [{ number: 4, cells: ['1', '2'] }]],
  ['old line ends', 'a;b\r1;2\r', [{ number: 2, cells: ['1', '2'] }]],
  ['no line end at last', 'a;b\n1;2', [{ number: 2, cells: ['1', '2'] }]],
])('reads %s', async (_, text, expected) => {
  expect((await read(text)).slice(1)).toEqual(expected);
});

describe('a quote that is never closed costs its own row only', () => {
  const ofBroken = (records: { number: number; broken?: object }[]) =>
    records.filter(({ broken }) => broken).map(({ number }) => number);

  test('in a short text', async () => {
    const records = await read('a;b\n1;"zum Anker\n2;zwei\n3;drei\n');
    expect(ofBroken(records)).toEqual([2]);
    expect(records.slice(2).map(({ cells }) => cells[0])).toEqual(['2', '3']);
  });

  test('in a long one', async () => {
    const rest = Array.from({ length: 500 }, (_, i) => `${i};x\n`).join('');
    const records = await read(`a;b\n1;"zum Anker\n${rest}`, 1000);
    expect(ofBroken(records)).toEqual([2]);
    expect(records).toHaveLength(502);
  });

  test('where another row has quotes of its own', async () => {
    const records = await read('a;b\n1;"zum Anker\n2;zwei\n3;"dr""ei"\n');
    expect(ofBroken(records)).toEqual([2]);
    expect(records.at(-1)).toEqual({ number: 4, cells: ['3', 'dr"ei'] });
  });
});

test('ragged rows say how many cells they have, and keep them', async () => {
  const [, short, long] = await read('a;b;c\n1;2\n1;2;3;4\n');
  expect(short).toMatchObject({ cells: ['1', '2'], broken: { kind: 'WIDTH', found: 2, width: 3 } });
  expect(long!.broken).toMatchObject({ found: 4, width: 3 });
});

test('a text that is one endless line is given up', async () => {
  await expect(read('x'.repeat(1_100_000), 100_000)).rejects.toThrow(LineTooLong);
});

test('a text of many lines is one cell; one that never ends costs its own line only', async () => {
  const long = Array.from({ length: 150 }, (_, i) => `<li>"${i}"</li>`).join('\n');
  const records = await read(`1;${quoted(long)};x\n2;b;y\n`, 50);
  expect(records.map(({ cells }) => cells)).toEqual([
    ['1', long, 'x'],
    ['2', 'b', 'y'],
  ]);
  const lines = Array.from({ length: 400 }, (_, i) => (i === 3 ? `${i};"b;c` : `${i};b;c`));
  const found = await read(lines.join('\n'), 50);
  expect(found.filter(({ broken }) => broken).map(({ number }) => number)).toEqual([4]);
  expect(found).toHaveLength(400);
});
