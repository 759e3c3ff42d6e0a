import { readFile } from 'node:fs/promises';
import { openPortal, type TestPortal } from '@stadtlive/api/testing';
import { OrganisationSeed, readOrganisations } from '@stadtlive/directory-api';
import { Accounts, seedPeople } from '@stadtlive/identity-api';
import { ProductSeed, type SeedProduct } from '../index.ts';

let portal: TestPortal;
const file = (slug: string, name: string) => readFile(`tenants/${slug}/seed/${name}.json`, 'utf8');
const search = `query ($text: String!) { search(input: { text: $text, kinds: [PRODUCT] }) {
  edges { node { ... on Product { title priceCents isPriceFrom stock category { slug }
    reduction { regularPriceCents lowestPriceCents } unitPrice { cents per } id } } } } }`;

beforeAll(async () => {
  portal = await openPortal();
});
afterAll(() => portal.close());

const plant = (slug: string, goods: readonly SeedProduct[]) =>
  portal.inside(slug, async () => {
    const owners = await seedPeople(portal.app.get(Accounts));
    const shops = readOrganisations(await file(slug, 'organisations'));
    await portal.app.get(OrganisationSeed).plant(shops, owners);
    return portal.app.get(ProductSeed, { strict: false }).plant(goods);
  });

test.each(['moers', 'solingen'])('the goods of %s are planted once', async (slug) => {
  const goods = JSON.parse(await file(slug, 'products')) as SeedProduct[];
  expect(await plant(slug, goods)).toBe(goods.length);
  expect(await plant(slug, goods)).toBe(0);
  const reduced = goods.find(({ regularPriceCents }) => regularPriceCents)!;
  const { search: found } = await portal.in(slug).data(search, { text: reduced.title });
  expect(found.edges[0].node).toMatchObject({
    title: reduced.title,
    priceCents: reduced.priceCents,
    category: { slug: reduced.category },
    reduction: {
      regularPriceCents: reduced.regularPriceCents,
      lowestPriceCents: reduced.regularPriceCents,
    },
  });
});

test('with variants the lowest price stands with the content and the stock of all', async () => {
  const { search: found } = await portal.in('solingen').data(search, { text: 'Filterkaffee' });
  expect(found.edges[0].node).toMatchObject({
    priceCents: 1590,
    isPriceFrom: true,
    stock: 12,
    unitPrice: { cents: 3180, per: 'KILOGRAM' },
  });
  const { product } = await portal.in('solingen').data(
    `query ($id: ID!) { product(id: $id) { variants { options priceCents unitPrice { cents } } safety {
        makerName } } }`,
    { id: found.edges[0].node.id },
  );
  expect(product.variants).toHaveLength(4);
  expect(product.variants[3]).toEqual({
    options: ['1 kg', 'gemahlen'],
    priceCents: 2990,
    unitPrice: { cents: 2990 },
  });
});
