import { inflateSync } from 'node:zlib';
import { openPortal, type PortalClient, type TestPortal } from '@stadtlive/api/testing';
import sharp from 'sharp';
import { qrModules } from './qr-modules.ts';

let portal: TestPortal;
let owner: PortalClient;
let shop: { id: string; slug: string; url: string };

const name = 'Bücher <b>&amp; Çay</b> (Чайка) \\) Tj ET';
const address = { street: 'Steinstraße 1', postcode: '47441', locality: 'Moers' };
const create = `mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { organisation { id slug url } } }`;

beforeAll(async () => {
  portal = await openPortal();
  owner = (await portal.resident('moers')).client;
  const input = { kind: 'BUSINESS', name, address, location: { lat: 51.45, lon: 6.63 } };
  shop = (await owner.data(create, { input })).createOrganisation.organisation;
});

afterAll(() => portal.close());

const path = (file: string, id = shop.id) => `/haendler/aushang/${id}/${file}`;

async function pdf(file: string) {
  const { status, body, headers } = await owner
    .get(path(file))
    .buffer(true)
    .parse((answer, done) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => done(null, Buffer.concat(chunks)));
    });
  expect(status).toBe(200);
  const bytes = body as Buffer;
  const raw = bytes.toString('latin1');
  return { raw, headers, content: contentOf(bytes, raw) };
}

/** What is drawn: the streams without the fonts'. */
function contentOf(bytes: Buffer, raw: string): string {
  return [...raw.matchAll(/\/Filter \/FlateDecode\n>>\nstream\n/g)]
    .map((found) => {
      const begin = found.index + found[0].length;
      return inflateSync(bytes.subarray(begin, raw.indexOf('\nendstream', begin))).toString(
        'latin1',
      );
    })
    .filter((text) => / m\n/.test(text))
    .join('\n');
}

/** The dark modules of each code as its bars are drawn, read back from their places. */
function codesIn(content: string, size: number): boolean[][][] {
  const bar = /^([-\d.]+) ([-\d.]+) m\n([-\d.]+) \2 l\n\3 ([-\d.]+) l\n\1 \4 l\nh\n/gm;
  const painted = content
    .split(/^f$/m)
    .map((part) => [...part.matchAll(bar)].map((found) => found.slice(1).map(Number)));
  return painted
    .filter((bars) => bars.length > size)
    .map((bars) => {
      const left = Math.min(...bars.map(([x]) => x!));
      const top = Math.min(...bars.map(([, y]) => y!));
      const unit = (Math.max(...bars.map(([, , , bottom]) => bottom!)) - top) / size;
      const modules = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
      for (const [x, y, end] of bars) {
        const row = modules[Math.round((y! - top) / unit)]!;
        row.fill(true, Math.round((x! - left) / unit), Math.round((end! - left) / unit));
      }
      return modules;
    });
}

test.each([
  ['poster.pdf', '[0 0 595.28 841.89]', 1],
  ['poster.pdf?format=a4', '[0 0 595.28 841.89]', 1],
  ['poster.pdf?format=a3', '[0 0 841.89 1190.55]', 1],
  ['tischaufsteller.pdf', '[0 0 595.28 841.89]', 2],
  ['tischaufsteller.pdf?format=a6', '[0 0 297.64 419.53]', 1],
])('%s has its size, its own fonts and the code of the page', async (file, box, sides) => {
  const { raw, headers, content } = await pdf(file);
  expect(raw.slice(0, 8)).toBe('%PDF-1.7');
  expect(raw).toContain(`/MediaBox ${box}`);
  expect(headers['content-type']).toBe('application/pdf');
  expect(headers['cache-control']).toBe('private, no-store');
  expect(headers['content-disposition']).toMatch(
    new RegExp(`^attachment; filename="[a-z]+-${shop.slug}(-a\\d)?\\.pdf"$`),
  );
  const fonts = [...raw.matchAll(/\/BaseFont \/([^\s]+)/g)].map(([, font]) => font!);
  expect(fonts.length).toBeGreaterThan(1);
  for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+HankenGrotesk/);
  expect(raw).toContain('/FontFile');
  const modules = qrModules(shop.url);
  expect(codesIn(content, modules.length)).toEqual(Array(sides).fill(modules));
});

test('what is looked at first is a picture of the same', async () => {
  for (const [file, height] of [
    ['poster.png', 1018],
    ['tischaufsteller.png?format=a5', 1018],
    ['tischaufsteller.png?format=a6', 1018],
  ] as const) {
    const { status, body } = await owner.get(path(file));
    expect(status).toBe(200);
    expect(await sharp(body as Buffer).metadata()).toMatchObject({ width: 720, height });
  }
});

test('only who runs the shop prints for it, from a page of its own portal', async () => {
  expect((await portal.in('moers').get(path('poster.pdf'))).status).toBe(401);
  const { client: stranger } = await portal.resident('moers');
  expect((await stranger.get(path('poster.pdf'))).status).toBe(403);
  const { client: elsewhere } = await portal.resident('solingen');
  expect((await elsewhere.get(path('poster.pdf'))).status).toBe(404);
  for (const [site, status] of [
    ['cross-site', 403],
    ['same-site', 403],
    ['same-origin', 200],
    ['none', 200],
  ] as const) {
    const answer = await owner.get(path('poster.pdf')).set('Sec-Fetch-Site', site);
    expect([site, answer.status]).toEqual([site, status]);
  }
  await portal.untouched('solingen', 'account');
});

test.each([
  'poster.gif',
  'poster',
  'poster.pdf?format=a5',
  'poster.pdf?format=a4&format=a3',
  'poster.pdf?format=constructor',
  'constructor.pdf',
  'tischaufsteller.pdf?format=',
  '..%2Fposter.pdf',
])('there is no %s', async (file) => {
  expect((await owner.get(path(file))).status).toBe(404);
});

test.each(['1', "'", '%00', 'a'.repeat(200)])('nobody has the id %s', async (id) => {
  expect((await owner.get(path('poster.pdf', id))).status).toBe(404);
});
