import supertest from 'supertest';
import { openPortal, type TestPortal } from '@stadtlive/api/testing';

let portal: TestPortal;
const get = (path: string, host: string) =>
  supertest(portal.app.getHttpServer()).get(path).set('Host', host);

beforeAll(async () => {
  portal = await openPortal();
});

afterAll(() => portal.close());

test.each(['moers', 'solingen'])(
  '%s answers at its own host, in any case and with any port',
  async (slug) => {
    for (const host of [`${slug}.localhost`, `${slug.toUpperCase()}.localhost:4711`]) {
      const { body } = await supertest(portal.app.getHttpServer())
        .post('/graphql')
        .set('Host', host)
        .send({ query: '{ city { slug } }' });
      expect(body).toEqual({ data: { city: { slug } } });
    }
  },
);

test.each(['/', '/graphql', '/suche', '/medien/x/480.webp'])(
  'an unknown host gets a plain 404 for %s that names no city',
  async (path) => {
    const answer = await get(path, 'fremd.example');
    expect(answer.status).toBe(404);
    expect(answer.text).not.toMatch(/moers|solingen/i);
  },
);

test('localhost lists the cities, and nothing else', async () => {
  const list = await get('/', 'localhost:3000');
  expect(list.text).toContain('http://moers.localhost/');
  expect(list.text).toContain('SolingenLive');
  expect((await get('/suche', 'localhost')).status).toBe(404);
});
