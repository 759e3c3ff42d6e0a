import type { TestPortal } from '@stadtlive/api/testing';
import { Gazetteer } from '@stadtlive/directory-api';

const products = {
  moers: [
    { title: 'Kinderfahrrad 16 Zoll', priceCents: 8900, stock: 1, topics: ['unterwegs'] },
    { title: 'Fahrradhelm', priceCents: 4995, stock: 0, topics: ['unterwegs'] },
    {
      title: 'Lindenblütenhonig',
      priceCents: 790,
      vatRate: 70,
      stock: 8,
      content: { amount: 500, unit: 'GRAM' },
      topics: ['lebensmittel'],
    },
  ],
  solingen: [
    { title: 'Rennrad aus Solingen', priceCents: 129900, stock: 2, topics: ['unterwegs'] },
    { title: 'Klingenschärfer', priceCents: 1990, stock: 5, topics: ['handwerk'] },
    { title: 'Fahrrad gebraucht', priceCents: 9900, stock: 1, topics: ['unterwegs'] },
  ],
};

const shops = {
  moers: {
    name: 'Korn & Probe',
    street: 'Neustraße 41',
    postcode: '47441',
    location: { lat: 51.4525, lon: 6.6272 },
  },
  solingen: {
    name: 'Klinge & Probe',
    street: 'Kölner Straße 8',
    postcode: '42651',
    location: { lat: 51.1703, lon: 7.0831 },
  },
};

const places = [
  {
    kind: 'DISTRICT',
    name: 'Asberg',
    context: 'Moers',
    postcode: '47441',
    lat: 51.437,
    lon: 6.659,
  },
] as const;

/** One shop with a few goods in each city. */
export async function furnishSmallTown(portal: TestPortal): Promise<void> {
  await portal.inside('moers', () => portal.app.get(Gazetteer).replace(places));
  for (const slug of ['moers', 'solingen'] as const) {
    const owner = portal.in(slug);
    await owner.register();
    const { name, street, postcode, location } = shops[slug];
    const { createOrganisation } = await owner.data(
      `mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { organisation { id } } }`,
      {
        input: { kind: 'BUSINESS', name, address: { street, postcode, locality: slug }, location },
      },
    );
    const organisationId = createOrganisation.organisation.id;
    for (const product of products[slug]) {
      const { createProduct } = await owner.data(
        `mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { id } } }`,
        { input: { vatRate: 190, organisationId, ...product } },
      );
      await owner.data(
        `mutation ($input: PublishProductInput!) { publishProduct(input: $input) { product { id } } }`,
        { input: { productId: createProduct.product.id } },
      );
    }
  }
}
