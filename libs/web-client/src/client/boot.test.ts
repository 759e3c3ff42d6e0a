import { canonical, keepBootAnswers, takeBootAnswer, type Boot } from './boot.ts';

const document = { __meta__: { hash: 'sha256:abc' } };

test('variables are the same whatever their order, and null is absent', () => {
  expect(canonical({ b: 1, a: { d: null, c: 2 } })).toBe(canonical({ a: { c: 2 }, b: 1 }));
  expect(canonical({ a: [2, 1] })).not.toBe(canonical({ a: [1, 2] }));
});

test('a boot answer is given once', () => {
  const boot = { queries: [{ hash: 'sha256:abc', variables: { id: '1' }, data: { ok: true } }] };
  keepBootAnswers(boot as unknown as Boot);
  expect(takeBootAnswer(document, { id: '2' })).toBeUndefined();
  expect(takeBootAnswer(document, { id: '1' })).toEqual({ ok: true });
  expect(takeBootAnswer(document, { id: '1' })).toBeUndefined();
});

test('a document without a hash cannot be sent', () => {
  expect(() => takeBootAnswer({}, {})).toThrow(/no hash/);
});
