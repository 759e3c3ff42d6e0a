import type { AddressInfo } from 'node:net';
import { createClient, type Client } from 'graphql-ws';
import { WebSocket } from 'ws';
import { openPortal, type PortalClient, type TestPortal } from '@stadtlive/api/testing';
import { ProductChanges } from './product-changes.ts';

const subscription = `subscription ($id: ID!) { productChanged(productId: $id) {
  title stock stockLevel description organisation { name } } }`;
const create = `mutation ($input: CreateProductInput!) { createProduct(input: $input) { product { id } } }`;
const edit = `mutation ($input: EditProductInput!) { editProduct(input: $input) { product { id } } }`;
const publish = `mutation ($input: PublishProductInput!) { publishProduct(input: $input) { product { id } } }`;
const withdraw = `mutation ($input: WithdrawProductInput!) { withdrawProduct(input: $input) { product { id } } }`;

let portal: TestPortal;
let owner: PortalClient;
let organisationId: string;
const clients: Client[] = [];

beforeAll(async () => {
  portal = await openPortal();
  owner = portal.in('moers');
  await owner.register();
  const input = {
    kind: 'BUSINESS',
    name: 'Radhaus',
    address: { street: 'Neustraße 2', postcode: '47441', locality: 'Moers' },
    location: { lat: 51.45, lon: 6.64 },
  };
  const { createOrganisation } = await owner.data(
    `mutation ($input: CreateOrganisationInput!) { createOrganisation(input: $input) { organisation { id } } }`,
    { input },
  );
  organisationId = createOrganisation.organisation.id;
});

afterAll(async () => {
  for (const client of clients) await client.dispose();
  await portal?.close();
});

async function offered(isPublished = true): Promise<string> {
  const input = { organisationId, title: 'Klingel', priceCents: 990, vatRate: 190, stock: 3 };
  const { id } = (await owner.data(create, { input })).createProduct.product;
  if (isPublished) await owner.data(publish, { input: { productId: id } });
  return id;
}

/** What somebody who watches in a city is told, in order. */
function watch(slug: string, id: string) {
  const { port } = portal.app.getHttpServer().address() as AddressInfo;
  class FromCity extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols, { headers: { host: `${slug}.localhost:${port}` } });
    }
  }
  const client = createClient({
    url: `ws://127.0.0.1:${port}/graphql`,
    webSocketImpl: FromCity,
    retryAttempts: 0,
  });
  clients.push(client);
  return client.iterate<any>({ query: subscription, variables: { id } });
}

/** A watch that is known to stand: the protocol does not say, so it is nudged until it answers. */
async function standingWatch(slug: string, id: string) {
  const events = watch(slug, id);
  let isStanding = false;
  const first = events.next().then(() => (isStanding = true));
  const changes = portal.app.get(ProductChanges, { strict: false });
  while (!isStanding) {
    await portal.inside(slug, () => changes.announce(id));
    await Promise.race([first, new Promise((go) => setTimeout(go, 20))]);
  }
  return events;
}

/** All that is told up to what is waited for. */
async function toldUntil(events: ReturnType<typeof watch>, isIt: (event: any) => boolean) {
  const told = [];
  for (;;) {
    const { value } = await events.next();
    told.push(value);
    if (isIt(value)) return told;
  }
}

const refused = (events: ReturnType<typeof watch>) =>
  events.next().then(
    ({ value }) => value?.errors?.[0]?.extensions?.code,
    (errors) => errors[0].extensions.code,
  );

test('who watches sees price and stock change, the withdrawal and the return', async () => {
  const id = await offered();
  const events = await standingWatch('moers', id);
  await owner.data(edit, { input: { productId: id, stock: 1 } });
  const edited = await toldUntil(events, ({ data }) => data.productChanged.stock === 1);
  expect(edited.at(-1).data).toEqual({
    productChanged: {
      title: 'Klingel',
      stock: 1,
      stockLevel: 'LAST_FEW',
      description: null,
      organisation: { name: 'Radhaus' },
    },
  });
  await owner.data(withdraw, { input: { productId: id } });
  const gone = await toldUntil(events, ({ errors }) => errors);
  expect(gone.at(-1).errors[0].extensions.code).toBe('NOT_FOUND');
  await owner.data(publish, { input: { productId: id } });
  const back = await toldUntil(events, ({ data }) => data);
  expect(back.at(-1).data.productChanged.stock).toBe(1);
  await events.return?.();
});

test('only published products of this city can be watched', async () => {
  const [published, draft] = [await offered(), await offered(false)];
  expect(await refused(watch('solingen', published))).toBe('NOT_FOUND');
  expect(await refused(watch('moers', draft))).toBe('NOT_FOUND');
  expect(await refused(watch('moers', "x' --"))).toBe('NOT_FOUND');
  await portal.untouched('solingen');
});

test('a change of one product is told to nobody who watches another', async () => {
  const [mine, other] = [await offered(), await offered()];
  const events = await standingWatch('moers', mine);
  await owner.data(edit, { input: { productId: other, stock: 77 } });
  await owner.data(edit, { input: { productId: mine, stock: 5 } });
  const told = await toldUntil(events, ({ data }) => data.productChanged.stock === 5);
  expect(told.map(({ data }) => data.productChanged.stock)).not.toContain(77);
  await events.return?.();
});
