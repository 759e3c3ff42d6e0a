import {
  bareSpas,
  openPortal,
  PortalClient,
  uploadPicture,
  type TestPortal,
} from '@stadtlive/api/testing';
import sharp from 'sharp';

let portal: TestPortal;
let owner: PortalClient;
let shop: { id: string; slug: string };
let product: string;
let draft: string;

const hostile = `Käse </script><script>alert(1)</script> & "Wein" 'x'\u2028 ]]>`;
const address = { street: 'Steinstraße <1>', postcode: '47441', locality: 'Moers' };

const create = `mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { organisation { id slug } } }`;
const edit = `mutation ($input: EditOrganisationInput!) { editOrganisation(input: $input) { organisation { id } } }`;
const addBranch = `mutation ($input: AddBranchInput!) { addBranch(input: $input) { organisation { id } } }`;
const arrange = `mutation ($input: ArrangeVariantsInput!) { arrangeVariants(input: $input) { product { id } } }`;
const createProduct = `mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { id } } }`;
const editProduct = `mutation ($input: EditProductInput!) { editProduct(input: $input) { product { id } } }`;
const publish = `mutation ($input: PublishProductInput!) { publishProduct(input: $input) { product { id } } }`;
const withdraw = `mutation ($input: WithdrawProductInput!) { withdrawProduct(input: $input) { product { id } } }`;

beforeAll(async () => {
  portal = await openPortal({}, bareSpas);
  owner = (await portal.resident('moers')).client;
  const made = await owner.data(create, {
    input: {
      kind: 'BUSINESS',
      name: hostile,
      address,
      location: { lat: 51.45, lon: 6.63 },
      phone: '02841 1',
      topics: ['buecher-medien'],
      openingHours: {
        weekly: [{ day: 'MONDAY', from: '09:00', until: '18:00' }],
        exceptions: [{ from: '2031-12-24', until: '2031-12-24', hours: [] }],
        openOnHolidays: true,
      },
    },
  });
  shop = made.createOrganisation.organisation;
  const goods = {
    organisationId: shop.id,
    title: hostile,
    description: hostile,
    priceCents: 790,
    vatRate: 70,
    stock: 2,
    gtin: '4006381333931',
    content: { amount: 500, unit: 'GRAM' },
  };
  product = (await owner.data(createProduct, { input: goods })).createProduct.product.id;
  draft = (await owner.data(createProduct, { input: goods })).createProduct.product.id;
  await owner.data(publish, { input: { productId: product } });
});

afterAll(() => portal.close());

const get = (path: string, slug = 'moers', headers: Record<string, string> = {}) =>
  portal.app
    .getHttpAdapter()
    .getInstance()
    .inject({ url: path, headers: { host: `${slug}.localhost`, ...headers } });

const unescaped = (text: string) =>
  text.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name]!);
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

async function page(path: string, slug?: string) {
  const { statusCode, body, headers } = await get(path, slug);
  const meta = (name: string) =>
    unescaped(
      new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)">`).exec(body)?.[1] ?? '',
    );
  const graph = /<script type="application\/ld\+json">([^<]*)<\/script>/.exec(body)?.[1];
  const things = graph ? (JSON.parse(graph) as { '@graph': any[] })['@graph'] : [];
  const ofType = (type: string) => things.find((thing) => thing['@type'] === type);
  const canonical = /<link rel="canonical" href="([^"]*)">/.exec(body)?.[1];
  return { statusCode, body, headers, meta, ofType, canonical };
}

test('a shop tells machines what it is, where and when', async () => {
  const { ofType, meta, canonical, body, headers } = await page(`/verein/${shop.slug}`);
  const url = `http://moers.localhost/laden/${shop.slug}`;
  expect(canonical).toBe(url);
  expect(ofType('BookStore')).toMatchObject({
    '@id': url,
    name: expect.stringContaining('</script><script>'),
    address: { streetAddress: 'Steinstraße <1>', postalCode: '47441', addressCountry: 'DE' },
    geo: { latitude: 51.45, longitude: 6.63 },
    openingHoursSpecification: [{ dayOfWeek: 'https://schema.org/Monday', opens: '09:00' }],
    specialOpeningHoursSpecification: [
      { validFrom: '2031-12-24', validThrough: '2031-12-24', opens: '00:00', closes: '00:00' },
    ],
  });
  expect(ofType('BreadcrumbList').itemListElement.at(-1)).toMatchObject({ position: 3, item: url });
  expect(body).not.toContain('<script>alert');
  expect(headers['vary']).toBe('accept-language');
  expect(meta('twitter:card')).toBe('summary_large_image');
  expect(meta('og:image:alt')).toContain('</script><script>');
});

test('services, pictures, aids and further places are told to machines and readers', async () => {
  const pictureId = await uploadPicture(owner, 'Regal');
  await owner.data(edit, {
    input: {
      organisationId: shop.id,
      services: [{ name: hostile, price: 'ab 25 €' }],
      accessibility: ['STEP_FREE'],
      pictures: [{ pictureId, alt: 'Regal <1>' }],
    },
  });
  const place = { ...address, street: 'Homberger Straße 2' };
  const branch = { name: 'Repelen', address: place, location: { lat: 51.47, lon: 6.61 } };
  await owner.data(addBranch, { input: { organisationId: shop.id, ...branch } });
  const { ofType, body } = await page(`/laden/${shop.slug}`);
  expect(ofType('BookStore')).toMatchObject({
    makesOffer: [{ description: 'ab 25 €', itemOffered: { '@type': 'Service', name: hostile } }],
    amenityFeature: [{ name: 'Eingang ohne Stufe', value: true }],
    image: [expect.stringMatching(/^http:\/\/moers\.localhost\/medien\//)],
    subOrganization: [
      {
        '@type': 'BookStore',
        address: { streetAddress: 'Homberger Straße 2' },
        geo: { latitude: 51.47 },
      },
    ],
  });
  for (const said of [
    'ab 25 €',
    'Eingang ohne Stufe',
    'Homberger Straße 2',
    'alt="Regal &lt;1&gt;"',
  ])
    expect(body).toContain(said);
  const sitemap = await get('/sitemap/erster.xml');
  expect(sitemap.body.match(new RegExp(`/laden/${shop.slug}<`, 'g'))).toHaveLength(1);
});

test('a product tells price, unit price, number and seller', async () => {
  const { ofType, body } = await page(`/ware/${product}`);
  expect(ofType('Product')).toMatchObject({
    gtin: '4006381333931',
    offers: {
      '@type': 'Offer',
      url: `http://moers.localhost/ware/${product}`,
      price: '7.90',
      priceCurrency: 'EUR',
      availability: 'https://schema.org/InStoreOnly',
      priceSpecification: [{ price: '15.80', referenceQuantity: { value: 1, unitCode: 'KGM' } }],
      seller: { '@type': 'Store', url: `http://moers.localhost/laden/${shop.slug}` },
    },
  });
  expect(ofType('Product').offers).not.toHaveProperty('priceValidUntil');
  expect(body).not.toContain('<script>alert');
});

test('a product in several kinds tells each of them, with its maker and all its pictures', async () => {
  const pictureIds = [await uploadPicture(owner, 'Vorn'), await uploadPicture(owner, 'Hinten')];
  const made = await owner.data(createProduct, {
    input: {
      organisationId: shop.id,
      title: 'Hemd',
      priceCents: 1990,
      vatRate: 190,
      category: 'kinder-kleidung',
      safety: {
        makerName: 'Weber & Söhne',
        makerAddress: 'Weg 1, Moers',
        makerContact: 'post@weber.example',
        makerIsInEu: true,
      },
      pictureIds,
    },
  });
  const { id } = made.createProduct.product;
  await owner.data(arrange, {
    input: {
      productId: id,
      axes: ['Größe'],
      variants: [
        { options: [hostile.slice(0, 40)], priceCents: 1990, stock: 0 },
        { options: ['XXL'], priceCents: 2490, stock: 3 },
      ],
    },
  });
  await owner.data(publish, { input: { productId: id } });
  const { ofType, body, meta } = await page(`/ware/${id}`);
  expect(ofType('Product')).toMatchObject({
    category: 'Kinder',
    manufacturer: { name: 'Weber & Söhne' },
    image: [expect.stringContaining('/medien/'), expect.stringContaining('/medien/')],
    offers: {
      '@type': 'AggregateOffer',
      lowPrice: '19.90',
      highPrice: '24.90',
      offerCount: 2,
      offers: [{ availability: 'https://schema.org/OutOfStock' }, { name: 'XXL' }],
    },
  });
  for (const said of ['ab 19,90', '<td>XXL</td>', 'Weber &amp; Söhne, Weg 1, Moers'])
    expect(body).toContain(said);
  expect(body).not.toContain('<script>alert');
  expect(meta('og:image:alt')).toContain('ab 19,90');
});

test('home, search and the portal’s own pages say what they are', async () => {
  for (const slug of ['moers', 'solingen']) {
    const home = (await page('/', slug)).ofType('WebSite');
    expect(home.potentialAction.target.urlTemplate).toBe(
      `http://${slug}.localhost/suche?q={search_term_string}`,
    );
    const list = (await page('/suche?km=50', slug)).ofType('ItemList');
    expect(list.itemListElement).toContainEqual({
      '@type': 'ListItem',
      position: expect.any(Number),
      name: expect.stringContaining('Käse'),
      url: `http://moers.localhost/ware/${product}`,
    });
    for (const path of ['/so-sortieren-wir', '/haendler'])
      expect((await page(path, slug)).ofType('WebPage').url).toBe(
        `http://${slug}.localhost${path}`,
      );
  }
  await portal.untouched('solingen');
});

test('every page has a picture of the right size at the address it names', async () => {
  const paths = ['/', '/suche', '/so-sortieren-wir', `/laden/${shop.slug}`, `/ware/${product}`];
  const seen = new Set<string>();
  for (const path of paths) {
    const { meta } = await page(path);
    const url = new URL(meta('og:image'));
    seen.add(url.pathname);
    const picture = await get(url.pathname + url.search);
    expect(picture.headers).toMatchObject({
      'content-type': 'image/png',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': 'private, max-age=600',
    });
    const { width, height } = await sharp(picture.rawPayload).metadata();
    expect([String(width), String(height)]).toEqual([
      meta('og:image:width'),
      meta('og:image:height'),
    ]);
  }
  expect(seen).toEqual(
    new Set([
      '/vorschau/start.png',
      '/vorschau/stadt.png',
      `/vorschau/laden/${shop.slug}.png`,
      `/vorschau/ware/${product}.png`,
    ]),
  );
});

test('another logo or price is another picture under another address, the same one is not sent twice', async () => {
  const path = `/ware/${product}`;
  const before = (await page(path)).meta('og:image');
  const first = await get(new URL(before).pathname);
  const again = await get(new URL(before).pathname, 'moers', {
    'if-none-match': first.headers.etag as string,
  });
  expect(again.statusCode).toBe(304);
  await owner.data(editProduct, { input: { productId: product, priceCents: 890 } });
  expect((await page(path)).meta('og:image')).not.toBe(before);
  const changed = await get(new URL(before).pathname, 'moers', {
    'if-none-match': first.headers.etag as string,
  });
  expect(changed.statusCode).toBe(200);
  expect(changed.rawPayload.equals(first.rawPayload)).toBe(false);
  const logoless = await get(`/vorschau/laden/${shop.slug}.png`);
  const logoId = await uploadPicture(owner, 'Schild');
  await owner.data(edit, { input: { organisationId: shop.id, logoId } });
  const withLogo = await get(`/vorschau/laden/${shop.slug}.png`);
  expect(withLogo.statusCode).toBe(200);
  expect(withLogo.rawPayload.equals(logoless.rawPayload)).toBe(false);
});

test('only what is public has a picture, and only in its own city', async () => {
  for (const [path, slug] of [
    [`/vorschau/ware/${draft}.png`, 'moers'],
    [`/vorschau/ware/${product}.png`, 'solingen'],
    [`/vorschau/laden/${shop.slug}.png`, 'solingen'],
    [`/vorschau/verein/${shop.slug}.png`, 'moers'],
  ] as const) {
    expect((await get(path, slug)).statusCode).toBe(404);
  }
  expect((await owner.get(`/vorschau/ware/${draft}.png`)).status).toBe(404);
  const own = await owner.get(`/ware/${draft}`);
  expect(own.status).toBe(200);
  expect(own.text).toContain('<meta name="robots" content="noindex">');
  await owner.data(withdraw, { input: { productId: product } });
  expect((await get(`/vorschau/ware/${product}.png`)).statusCode).toBe(404);
  expect((await get(`/ware/${product}`)).statusCode).toBe(404);
});

test.each([
  '/vorschau/',
  '/vorschau/start',
  '/vorschau/nichts.png',
  '/vorschau/laden/.png',
  '/vorschau/laden/%00.png',
  '/vorschau/laden/..%2F..%2Fstart.png',
  `/vorschau/laden/${'a'.repeat(250)}.png`,
  '/vorschau/ware/1.png',
  "/vorschau/ware/'%20OR%201.png",
  '/vorschau/graphql/a.png',
  '/laden/%00',
  '/laden/%3Cscript%3E',
  '/ware/%27',
  `/ware/${'9'.repeat(250)}`,
])('there is nothing at %s', async (path) => {
  const { statusCode, body } = await get(path);
  expect(statusCode).toBe(404);
  expect(body).not.toContain('<script>');
});
