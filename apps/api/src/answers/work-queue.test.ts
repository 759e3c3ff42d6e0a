import { BusyError, WorkQueue } from './work-queue.ts';

test('one after the other, in the order of asking, a failure in between or not', async () => {
  const queue = new WorkQueue(10);
  const seen: string[] = [];
  const work = (name: string) => async () => {
    seen.push(`${name} begins`);
    await new Promise(setImmediate);
    seen.push(`${name} ends`);
    if (name === 'b') throw new Error('broken');
  };
  const asked = ['a', 'b', 'c'].map((name) => queue.run(work(name)));
  const results = await Promise.allSettled(asked);
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  expect(seen).toEqual(['a', 'b', 'c'].flatMap((name) => [`${name} begins`, `${name} ends`]));
});

test('who comes when too many wait is refused, and may come again', async () => {
  const queue = new WorkQueue(2);
  const gate = Promise.withResolvers<null>();
  const accepted = [queue.run(() => gate.promise), queue.run(() => gate.promise)];
  await expect(queue.run(() => gate.promise)).rejects.toThrow(BusyError);
  gate.resolve(null);
  await Promise.all(accepted);
  await expect(queue.run(() => Promise.resolve(1))).resolves.toBe(1);
});
