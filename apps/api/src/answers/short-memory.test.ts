import { setTimeout as wait } from 'node:timers/promises';
import { ShortMemory } from './short-memory.ts';

const bytes = (length: number) => Promise.resolve(Buffer.alloc(length));

test('what is asked for at once is made once, and what failed is made again', async () => {
  const memory = new ShortMemory({ mostBytes: 100, keepMs: 60_000 });
  let made = 0;
  const make = async () => {
    made++;
    if (made === 1) throw new Error('broken');
    return Buffer.alloc(10);
  };
  const first = await Promise.allSettled([memory.get('a', make), memory.get('a', make)]);
  expect(first.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await Promise.all([memory.get('a', make), memory.get('a', make)]);
  await memory.get('a', make);
  expect(made).toBe(2);
  memory.clear();
});

test('it never holds more than it may, and lets go of what was not used longest', async () => {
  const memory = new ShortMemory({ mostBytes: 100, keepMs: 60_000 });
  for (const key of ['a', 'b']) await memory.get(key, () => bytes(45));
  await memory.get('a', () => bytes(45));
  await memory.get('c', () => bytes(45));
  expect(memory.size).toBe(90);
  await memory.get('huge', () => bytes(101));
  expect(memory.size).toBe(90);
  let remade = '';
  for (const key of ['a', 'c', 'b']) {
    await memory.get(key, () => {
      remade += key;
      return bytes(1);
    });
  }
  expect(remade).toBe('b');
  memory.clear();
  expect(memory.size).toBe(0);
});

test('nothing stays beyond its time, asked for or not', async () => {
  const memory = new ShortMemory({ mostBytes: 100, keepMs: 5 });
  await memory.get('a', () => bytes(10));
  while (memory.size > 0) await wait(5);
});
