import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { openPortal, type TestPortal } from '@stadtlive/api/testing';
import { TenantDatabase } from '@stadtlive/tenancy-api';

let portal: TestPortal;

beforeAll(async () => {
  portal = await openPortal();
});

afterAll(() => portal.close());

/** A listing as a city of many shops has it. */
const fill = (count: number) =>
  portal.inside('moers', () =>
    portal.app.get(TenantDatabase).sql(
      `INSERT INTO listing (id, kind, audience, title, tsv, location, published_at, place_id, card)
       SELECT gen_random_uuid(), 'PRODUCT', 'CITY', 'Ware', '', 'SRID=4326;POINT(6.6 51.4)',
         now(), gen_random_uuid(), '{}' FROM generate_series(1, $1)`,
      [count],
    ),
  );

const decompress = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  identity: (bytes: Buffer) => bytes,
};

async function locations(path: string, encoding: keyof typeof decompress = 'br') {
  const answer = await portal.app
    .getHttpAdapter()
    .getInstance()
    .inject({
      url: path,
      headers: { host: 'moers.localhost', 'accept-encoding': encoding },
    });
  expect(answer.headers['content-encoding'] ?? 'identity').toBe(encoding);
  expect(answer.headers).toMatchObject({
    vary: 'accept-encoding',
    'cache-control': 'public, max-age=300',
  });
  const xml = decompress[encoding](answer.rawPayload).toString();
  return [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => url!);
}

test('many addresses come in parts without gap or double, compressed as the other side takes it', async () => {
  await fill(11_000);
  const [ofPortal, ...parts] = await locations('/sitemap.xml');
  expect(ofPortal).toBe('http://moers.localhost/sitemap/seiten.xml');
  const paths = parts.map((part) => new URL(part).pathname);
  const found = await Promise.all(paths.map((path) => locations(path)));
  expect(found.map((part) => part.length)).toEqual([5_000, 5_000, 1_000]);
  expect(new Set(found.flat()).size).toBe(11_000);
  for (const encoding of ['gzip', 'identity'] as const) {
    expect(await locations(paths[1]!, encoding)).toEqual(found[1]);
  }
  await portal.untouched('solingen');
});
