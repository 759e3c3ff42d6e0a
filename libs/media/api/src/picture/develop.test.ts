import fc from 'fast-check';
import sharp from 'sharp';
import { develop } from './develop.ts';
import { pathOf, renditionFor, renditionsOf, renditionWidths } from './rendition.ts';
import { Turns } from './turns.ts';

const drawn = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#7a9e7e' } });
const refusal = (upload: Buffer) =>
  develop(upload).then(
    () => 'accepted',
    (error) => error.details.reason,
  );

test.each(['jpeg', 'png', 'webp', 'avif'] as const)('%s is developed into WebP', async (format) => {
  const { width, height, mime, renditions } = await develop(
    await drawn(1000, 500)[format]().toBuffer(),
  );
  expect([width, height, mime]).toEqual([1000, 500, `image/${format}`]);
  const sizes = await Promise.all(renditions.map(({ webp }) => sharp(webp).metadata()));
  expect(sizes.map((one) => [one.format, one.width, one.height])).toEqual([
    ['webp', 160, 80],
    ['webp', 480, 240],
    ['webp', 960, 480],
    ['webp', 1000, 500],
  ]);
});

test('a small picture is not enlarged', async () => {
  const { renditions } = await develop(await drawn(100, 40).png().toBuffer());
  expect(renditions.map(({ width }) => width)).toEqual([160]);
  expect((await sharp(renditions[0]!.webp).metadata()).width).toBe(100);
});

test('a picture lying on its side stands up; position and the rest of EXIF are gone', async () => {
  const upload = await drawn(300, 200)
    .withExif({
      IFD0: { Copyright: 'Geheim' },
      IFD3: { GPSLatitude: '51/1 27/1 0/1', GPSLatitudeRef: 'N' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect((await sharp(upload).metadata()).exif).toBeDefined();
  const { width, height, renditions } = await develop(upload);
  expect([width, height]).toEqual([200, 300]);
  const rendition = await sharp(renditions[1]!.webp).metadata();
  expect([rendition.width, rendition.height]).toEqual([200, 300]);
  expect([rendition.exif, rendition.xmp, rendition.icc]).toEqual([undefined, undefined, undefined]);
  expect(renditions[1]!.webp.includes('Geheim')).toBe(false);
});

test('what hides behind a sound picture does not come through', async () => {
  const page = '<script>alert(1)</script>';
  const upload = Buffer.concat([
    await drawn(200, 200).jpeg().toBuffer(),
    Buffer.from(`PK\x03\x04${page}`),
  ]);
  for (const { webp } of (await develop(upload)).renditions)
    expect(webp.includes(page)).toBe(false);
});

test.each([
  ['nothing', 'EMPTY', ''],
  ['a drawing with scripts', 'WRONG_TYPE', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
  ['a page', 'WRONG_TYPE', '<!doctype html><img>'],
  ['a GIF that is a script', 'WRONG_TYPE', 'GIF89a/*\x00\x00*/=1;alert(1)'],
  ['a PDF', 'WRONG_TYPE', '%PDF-1.7'],
  ['two bytes', 'WRONG_TYPE', '\xff\xd8'],
  ['a JPEG that is a page', 'UNREADABLE', '\xff\xd8\xff\xe0<html><script>alert(1)</script>'],
  ['a PNG that is a page', 'UNREADABLE', '\x89PNG\r\n\x1a\n<html>'],
  ['a WebP that is nothing', 'UNREADABLE', 'RIFF\x10\x00\x00\x00WEBPVP8 '],
  ['an AVIF that is nothing', 'UNREADABLE', '\x00\x00\x00\x14ftypavif\x00\x00\x00\x00avif'],
  ['a HEIC', 'WRONG_TYPE', '\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic'],
  ['an MP4', 'WRONG_TYPE', '\x00\x00\x00\x18ftypisom\x00\x00\x00\x00isom'],
  ['a box of no size', 'WRONG_TYPE', '\x00\x00\x00\x00ftyp'],
])('%s is refused: %s', async (_, reason, content) => {
  expect(await refusal(Buffer.from(content, 'latin1'))).toBe(reason);
});

test.each(['jpeg', 'png', 'webp', 'avif'] as const)('half a %s is refused', async (format) => {
  const noise = await sharp({
    create: {
      width: 200,
      height: 200,
      channels: 3,
      background: '#fff',
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
    [format]()
    .toBuffer();
  expect(await refusal(noise.subarray(0, noise.length / 2))).toBe('UNREADABLE');
});

test('a small file of very many pixels is refused before it is unpacked', async () => {
  const bomb = await drawn(9000, 6000).png({ compressionLevel: 9 }).toBuffer();
  expect(bomb.length).toBeLessThan(300_000);
  expect(await refusal(bomb)).toBe('TOO_MANY_PIXELS');
});

test('a hair of a picture fits into WebP', async () => {
  const { renditions } = await develop(await drawn(4, 20_000).png().toBuffer());
  expect((await sharp(renditions[0]!.webp).metadata()).height).toBe(16_000);
});

test('whatever follows a known beginning, the answer is a picture or a typed refusal', async () => {
  const beginnings = [
    '\xff\xd8\xff',
    '\x89PNG\r\n\x1a\n',
    'RIFF\x40\x00\x00\x00WEBPVP8L',
    '\x00\x00\x00\x14ftypavif',
  ];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...beginnings),
      fc.uint8Array({ maxLength: 200 }),
      async (head, rest) => {
        expect(await refusal(Buffer.concat([Buffer.from(head, 'latin1'), rest]))).toMatch(
          /^[A-Z_]+$|^accepted$/,
        );
      },
    ),
    { numRuns: 60 },
  );
});

test('the rendition asked for is the smallest wide enough, and always one there is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 50_000 }), fc.integer(), (width, wanted) => {
      const chosen = renditionFor(width, wanted);
      const there = renditionsOf(width);
      expect(there).toContain(chosen);
      expect(there.filter((one) => one >= wanted && one < chosen)).toEqual([]);
      expect(Math.max(...there) >= Math.min(width, renditionWidths.at(-1)!)).toBe(true);
    }),
  );
  expect(pathOf('x', renditionFor(2000, 481))).toBe('/medien/x/960.webp');
});

test('a few at a time, the others wait, too many are turned away', async () => {
  const turns = new Turns(2, 2);
  let inside = 0;
  let most = 0;
  const work = async () => {
    most = Math.max(most, ++inside);
    await new Promise((done) => setImmediate(done));
    inside--;
  };
  const all = await Promise.allSettled(Array.from({ length: 5 }, () => turns.take(work)));
  expect(all.map(({ status }) => status)).toEqual([...Array(4).fill('fulfilled'), 'rejected']);
  expect(most).toBe(2);
  await turns.take(work);
  await expect(turns.take(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await Promise.all([turns.take(work), turns.take(work)]);
});
