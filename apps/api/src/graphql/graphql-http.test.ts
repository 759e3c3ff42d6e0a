import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { openPortal, type TestPortal } from '@stadtlive/api/testing';
import { auditServer } from 'graphql-http';

let portal: TestPortal;
let url: string;

beforeAll(async () => {
  portal = await openPortal();
  url = `${await portal.app.getUrl()}/graphql`;
});

afterAll(() => portal.close());

/** `fetch` with a Host header, which the real one keeps to itself. */
const fetchFromMoers = (address: string, { method = 'GET', headers, body }: RequestInit = {}) =>
  new Promise<Response>((done, failed) => {
    const sent = request(address, {
      method,
      headers: { ...(headers as Record<string, string>), host: 'moers.localhost' },
    });
    sent.on('error', failed).on('response', async (answer) => {
      const known = Object.entries(answer.headersDistinct).flatMap(([name, values]) =>
        values!.map((value): [string, string] => [name, value]),
      );
      done(new Response(await text(answer), { status: answer.statusCode!, headers: known }));
    });
    sent.end(body);
  });

test('GraphQL over HTTP: every audit of graphql-http passes', async () => {
  const results = await auditServer({ url, fetchFn: fetchFromMoers });
  const failed = results.filter((result) => result.status !== 'ok');
  expect(failed.map((it: any) => `${it.status} ${it.id} ${it.name}: ${it.reason}`)).toEqual([]);
  expect(results.length).toBeGreaterThan(50);
});
