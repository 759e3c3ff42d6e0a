import sharp from 'sharp';
import { readTenantFolder } from '@stadtlive/tenancy-api';
import { cityPreview, homePreview, type PreviewContent } from './preview-content.ts';
import { previewPicture } from './preview-picture.ts';

const product: PreviewContent = {
  path: '/ware/1',
  title: 'Lindenblütenhonig',
  kind: null,
  place: 'Imkerei Çelik, Steinstraße 1',
  price: '7,90\u00a0€',
  unitPrice: '15,80\u00a0€/kg',
  picture: '/medien/1/960.webp',
  fills: true,
};

const contents: PreviewContent[] = [
  product,
  { ...product, title: 'W'.repeat(160), place: 'x'.repeat(240) },
  { ...product, title: '<svg onload="x">&amp;\u202e 🍕', place: null },
  {
    ...product,
    title: 'Чайка & Ґанок: русские книги',
    price: null,
    unitPrice: null,
    kind: 'Laden',
  },
  { ...product, title: '今日', kind: 'Laden', price: null, unitPrice: null, fills: false },
];

const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#a03010' } })
    .webp()
    .toBuffer();

test.each(['moers', 'solingen'])(
  'every content of %s becomes a picture of the right size',
  async (slug) => {
    const city = await readTenantFolder(`tenants/${slug}`);
    for (const [i, content] of [homePreview(city), cityPreview(city), ...contents].entries()) {
      const png = await previewPicture(content, city, i % 2 ? await photo(300 * i, 500) : null);
      const folder = process.env['PREVIEWS_TO'];
      if (folder) await sharp(png).toFile(`${folder}/${slug}-${i}.png`);
      const { format, width, height } = await sharp(png).metadata();
      expect({ format, width, height }).toEqual({ format: 'png', width: 1200, height: 630 });
      expect(png.length).toBeLessThan(600_000);
    }
  },
);

test('a photo fills its side, a logo is shown whole', async () => {
  const city = await readTenantFolder('tenants/moers');
  const at = async (png: Buffer, left: number, top: number) => [
    ...(await sharp(png)
      .extract({ left, top, width: 1, height: 1 })
      .removeAlpha()
      .raw()
      .toBuffer()),
  ];
  const filled = await previewPicture(product, city, await photo(300, 300));
  const whole = await previewPicture({ ...product, fills: false }, city, await photo(300, 300));
  const [red] = await at(filled, 765, 5);
  expect(red).toBeGreaterThan(120);
  expect(await at(whole, 765, 5)).toEqual([255, 255, 255]);
  expect((await at(whole, 980, 315))[0]).toBeLessThan(200);
});
