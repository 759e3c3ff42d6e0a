import { request } from 'node:http';
import pg from 'pg';
import { schemaParts } from '@stadtlive/portal-api';
import { DatabaseAddress, Fleet, readTenantFolder } from '@stadtlive/tenancy-api';
import type { BenchContext } from './bench.ts';

export const host = 'moers.localhost';

/** A database of its own with one city, for as long as `work` lasts. */
export async function withCity<T>(context: BenchContext, work: (url: string) => Promise<T>) {
  const server = new pg.Client({ connectionString: context.databaseUrl });
  await server.connect();
  const name = `stadtlive_bench_graphql_${process.pid}`;
  await server.query(`CREATE DATABASE ${name}`);
  try {
    const url = new URL(context.databaseUrl);
    url.pathname = `/${name}`;
    const fleet = new Fleet(new DatabaseAddress(url.href, context.secret), schemaParts);
    await fleet.prepare();
    await fleet.onboard(await readTenantFolder('tenants/moers'));
    await fleet.end();
    return await work(url.href);
  } finally {
    await server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await server.end();
  }
}

/** A shop with as many published products, made the way a merchant makes them. */
export async function openShop(port: number, products: number): Promise<void> {
  const merchant = new Merchant(port);
  await merchant.change('registerAccount', 'viewer { id }', {
    email: 'bench@test.example',
    password: 'ein langes Kennwort',
    displayName: 'Händlerin',
  });
  const { organisation } = await merchant.change('createOrganisation', 'organisation { id }', {
    kind: 'BUSINESS',
    name: 'Fahrrad Musterladen',
    address: { street: 'Musterstraße 1', postcode: '47441', locality: 'Moers' },
    location: { lat: 51.4516, lon: 6.6408 },
  });
  for (let i = 1; i <= products; i++) {
    const { product } = await merchant.change('createProduct', 'product { id }', {
      organisationId: organisation!.id,
      title: `Fahrrad für Kinder mit Stützrädern, Nummer ${i}`,
      priceCents: 9_900 + i,
      vatRate: 190,
      stock: i,
      topics: ['sport'],
      content: { amount: 1, unit: 'PIECE' },
    });
    await merchant.change('publishProduct', 'product { id }', { productId: product!.id });
  }
}

class Merchant {
  readonly #port: number;
  #cookie = '';

  constructor(port: number) {
    this.#port = port;
  }

  async change(mutation: string, selection: string, input: object) {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
    const query = `mutation ($input: ${type}) { ${mutation}(input: $input) { ${selection} } }`;
    const { body, cookies } = await post(this.#port, { query, variables: { input } }, this.#cookie);
    this.#cookie = cookies[0]?.split(';')[0] ?? this.#cookie;
    const { data, errors } = JSON.parse(body) as {
      data?: Record<string, Record<string, { id: string }>>;
      errors?: unknown;
    };
    if (errors) throw new Error(`${mutation}: ${JSON.stringify(errors)}`);
    return data![mutation]!;
  }
}

const post = (port: number, body: object, cookie: string) =>
  new Promise<{ body: string; cookies: string[] }>((done, failed) => {
    const headers = { host, cookie, 'content-type': 'application/json' };
    const call = request({ port, host: '127.0.0.1', path: '/graphql', method: 'POST', headers });
    call.on('error', failed).on('response', (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => done({ body: text, cookies: response.headers['set-cookie'] ?? [] }));
    });
    call.end(JSON.stringify(body));
  });
