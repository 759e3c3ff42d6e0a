import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { acceptedEncoding, compressed } from './compressed.ts';

async function* lines(): AsyncGenerator<string> {
  for (let i = 0; i < 20_000; i++) {
    yield `Zeile ${i}: ${Math.sin(i)}\n`;
    if (i % 1000 === 0) await new Promise(setImmediate);
  }
}

test('what comes in comes out again', async () => {
  let whole = '';
  for await (const line of lines()) whole += line;
  expect(brotliDecompressSync(await compressed(lines(), 'br')).toString()).toBe(whole);
  expect(gunzipSync(await compressed(lines(), 'gzip')).toString()).toBe(whole);
});

test('a source that breaks off breaks the answer off', async () => {
  async function* broken(): AsyncGenerator<string> {
    yield 'a';
    throw new Error('the database is away');
  }
  await expect(compressed(broken(), 'br')).rejects.toThrow('the database is away');
});

test.each([
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['GZIP;q=0.5', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['br; q=0.0', null],
  ['identity', null],
  ['', null],
  [undefined, null],
])('%s is answered by %s', (header, encoding) => {
  expect(acceptedEncoding(header)).toBe(encoding);
});
