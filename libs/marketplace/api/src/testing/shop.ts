import type { PortalClient, TestPortal } from '@stadtlive/api/testing';

export interface TestShop {
  readonly client: PortalClient;
  readonly id: string;
  readonly slug: string;
  /** A published product. @returns its id */
  sell(product: object): Promise<string>;
}

const location = { lat: 51.45, lon: 6.64 };

/** A shop with an owner of its own. */
export async function openShop(
  portal: TestPortal,
  { slug: city = 'moers', name = 'Gemischtwaren', ...place }: Record<string, unknown> = {},
): Promise<TestShop> {
  const client = portal.in(String(city));
  await client.register();
  const input = {
    kind: 'BUSINESS',
    name,
    address: { street: 'Neustraße 2', postcode: '47441', locality: 'Moers' },
    location,
    ...place,
  };
  const { createOrganisation } = await client.data(
    `mutation ($input: CreateOrganisationInput!) {
      createOrganisation(input: $input) { organisation { id slug } } }`,
    { input },
  );
  const { id, slug } = createOrganisation.organisation as { id: string; slug: string };
  const sell = async (product: object) => {
    const goods = { title: 'Ding', priceCents: 1_000, vatRate: 190, stock: 5, ...product };
    const made = await client.data(
      'mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { id } } }',
      { input: { organisationId: id, ...goods } },
    );
    const productId = made.createProduct.product.id as string;
    await client.data(
      'mutation ($input: PublishProductInput!) { publishProduct(input: $input) { product { id } } }',
      { input: { productId } },
    );
    return productId;
  };
  return { client, id, slug, sell };
}
