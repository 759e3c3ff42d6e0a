import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import sharp from 'sharp';
import { openPortal, type PortalClient, type TestPortal } from '@stadtlive/api/testing';
import { TenantDatabase, TenantJobs } from '@stadtlive/tenancy-api';
import { Pictures } from './picture.service.ts';

let portal: TestPortal;
let dataDir: string;
let person: PortalClient;
let accountId: string;
let jpeg: Buffer;

const hours = (n: number) => new Date(Date.now() + n * 60 * 60 * 1000);

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'stadtlive-medien-'));
  portal = await openPortal({ DATA_DIR: dataDir });
  person = portal.in('moers');
  accountId = (await person.register()).id;
  jpeg = await sharp({ create: { width: 600, height: 300, channels: 3, background: '#c54' } })
    .jpeg()
    .toBuffer();
});

afterEach(() => portal.setTime(null));
afterAll(async () => {
  await portal.close();
  await rm(dataDir, { recursive: true });
});

const send = (client = person, file: Buffer = jpeg, name = 'bild.jpg') =>
  client.post('/medien').set('x-stadtlive', '1').attach('file', file, name);

const uploaded = async (): Promise<string> => (await send().expect(201)).body.id;

test('its words can be changed by whoever uploaded it, in their own city only', async () => {
  const id = await uploaded();
  const describe = (client: PortalClient, alt: string) =>
    client.query(
      'mutation ($input: DescribePictureInput!) { describePicture(input: $input) { picture { id alt } } }',
      { input: { pictureId: id, alt } },
    );
  const { data } = await describe(person, '  Rotes  Tuch ');
  expect(data.describePicture.picture).toEqual({ id, alt: 'Rotes Tuch' });
  const stranger = portal.in('moers');
  await stranger.register();
  const abroad = portal.in('solingen');
  await abroad.register();
  for (const client of [stranger, abroad]) {
    const refused = await describe(client, 'Meins');
    expect(refused.errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  }
  const tooLong = await describe(person, 'x'.repeat(301));
  expect(tooLong.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'alt' });
});

test('a picture is uploaded and served, for good, in this city only', async () => {
  const { status, body } = await send().field('alt', '  Rotes \n Tuch ');
  expect([status, body]).toEqual([201, { id: expect.any(String), width: 600, height: 300 }]);

  const answer = await portal.in('moers').get(`/medien/${body.id}/480.webp`);
  expect(answer.status).toBe(200);
  expect(answer.headers).toMatchObject({
    'content-type': 'image/webp',
    'cache-control': 'private, max-age=31536000, immutable',
    'x-content-type-options': 'nosniff',
  });
  expect(await sharp(answer.body as Buffer).metadata()).toMatchObject({
    format: 'webp',
    width: 480,
    height: 240,
  });

  const [row] = await portal.inside('moers', () =>
    portal.app
      .get(TenantDatabase)
      .sql('SELECT alt, mime, bytes FROM picture WHERE id = $1', [body.id]),
  );
  expect(row).toEqual({ alt: 'Rotes Tuch', mime: 'image/jpeg', bytes: jpeg.length });

  const elsewhere = await portal.in('solingen').get(`/medien/${body.id}/480.webp`);
  expect([elsewhere.status, elsewhere.text]).toEqual([404, 'Not found.\n']);
  await portal.untouched('solingen');
});

test.each([
  '/medien/01900000-0000-7000-8000-000000000000/480.webp',
  '/medien/x/480.webp',
  '/medien/01900000-0000-7000-8000-000000000000/481.webp',
  '/medien/01900000-0000-7000-8000-000000000000/480.webp%00.html',
  '/medien/..%2f..%2fsolingen/480.webp',
  '/medien/%2e%2e/480.webp',
])('%s is not there', async (path) => {
  const { status, type } = await person.get(path);
  expect([status, type]).toEqual([404, 'text/plain']);
});

test.each<[string, number, string, Buffer]>([
  ['nothing', 400, 'EMPTY', Buffer.alloc(0)],
  ['more than 15 MB', 413, 'TOO_LARGE', Buffer.alloc(15 * 1024 * 1024 + 1)],
  [
    'an SVG called JPEG',
    415,
    'WRONG_TYPE',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  ],
  ['a broken JPEG', 422, 'UNREADABLE', Buffer.from('\xff\xd8\xff\xe0', 'latin1')],
])('%s gets %i %s', async (_, status, reason, file) => {
  const answer = await send(person, file);
  expect(answer.status).toBe(status);
  expect(answer.body.error).toMatchObject({ code: 'BAD_USER_INPUT', field: 'file', reason });
  expect(answer.body.error.message).toMatch(/^[A-Z].*\.$/);
});

test('a declared type is not believed, a right content is', async () => {
  const form = person.post('/medien').set('x-stadtlive', '1');
  expect(
    (await form.attach('file', jpeg, { filename: 'x.svg', contentType: 'image/svg+xml' })).status,
  ).toBe(201);
});

test('only who is signed in uploads, from this portal’s own pages', async () => {
  const visitor = await send(portal.in('moers'));
  expect([visitor.status, visitor.body.error.code]).toEqual([401, 'UNAUTHENTICATED']);
  const bare = await person.post('/medien').attach('file', jpeg, 'x.jpg');
  expect([bare.status, bare.body.error.code]).toEqual([403, 'FORBIDDEN']);
  const foreign = person
    .post('/medien')
    .set('Origin', 'https://evil.example')
    .set('x-stadtlive', '1');
  expect((await foreign.attach('file', jpeg, 'x.jpg')).status).toBe(403);
  const own = person.post('/medien').set('Origin', 'http://moers.localhost');
  expect((await own.attach('file', jpeg, 'x.jpg')).status).toBe(201);
});

test('a malformed form gets a readable refusal', async () => {
  const post = () => person.post('/medien').set('x-stadtlive', '1');
  const answers = await Promise.all([
    post().send({ file: 'x' }),
    post().type('text/plain').send('x'),
    post().field('alt', 'nur Text'),
    post().set('content-type', 'multipart/form-data; boundary=x').send('--x\r\nno end'),
    post().set('content-type', 'multipart/form-data').send('--x'),
    send().attach('file', jpeg, 'zwei.jpg'),
    send().field('alt', 'x'.repeat(301)),
    send().field('alt', 'a\u0000b'),
    send().field('__proto__', 'x'),
  ]);
  for (const { status, body } of answers) {
    expect([400, 406, 413, 415]).toContain(status);
    expect(body.error).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringMatching(/\.$/),
    });
  }
});

test('what nobody shows is swept after a day, files first; what somebody shows stays', async () => {
  const [kept, gone] = [await uploaded(), await uploaded()];
  const folder = join(dataDir, 'medien', 'moers');
  const db = portal.app.get(TenantDatabase);
  const admin = new pg.Client({ connectionString: portal.databaseUrl });
  await admin.connect();
  await admin.query(`CREATE TABLE moers.shown (picture_id uuid REFERENCES moers.picture);
    INSERT INTO moers.shown VALUES ('${kept}'); GRANT SELECT ON moers.shown TO city_moers`);
  await admin.end();
  const sweep = () => portal.app.get(TenantJobs).perform('media.sweep-pictures', { city: 'moers' });

  portal.setTime(hours(23));
  await sweep();
  expect((await person.get(`/medien/${gone}/160.webp`)).status).toBe(200);

  portal.setTime(hours(25));
  await sweep();
  expect((await person.get(`/medien/${gone}/160.webp`)).status).toBe(404);
  expect(existsSync(join(folder, gone.slice(-2), gone))).toBe(false);
  expect((await person.get(`/medien/${kept}/160.webp`)).status).toBe(200);
  const rows = await portal.inside('moers', () => db.sql('SELECT id FROM picture'));
  expect(rows).toEqual([{ id: kept }]);
  expect(
    (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.webp')),
  ).toHaveLength(3);
});

test('only the uploader may show a picture, only in its city', async () => {
  const id = await uploaded();
  const usable = (slug: string, actor: string | null, picture = id) =>
    portal.inside(slug, () =>
      portal.app
        .get(TenantDatabase)
        .read((tx) =>
          portal.app
            .get(Pictures)
            .assertUsable(
              tx,
              picture,
              { accountId: actor as string, sessionId: 's', roles: [] },
              'logoId',
            ),
        )
        .then(
          () => 'usable',
          (error) => [error.code, error.details.field],
        ),
    );
  expect(await usable('moers', accountId)).toBe('usable');
  expect(await usable('moers', null)).toEqual(['UNAUTHENTICATED', undefined]);
  expect(await usable('moers', '01900000-0000-7000-8000-000000000000')).toEqual([
    'BAD_USER_INPUT',
    'logoId',
  ]);
  expect(await usable('moers', accountId, "x'; --")).toEqual(['BAD_USER_INPUT', 'logoId']);
  expect(await usable('solingen', accountId)).toEqual(['BAD_USER_INPUT', 'logoId']);
});

test('one person uploads at most 120 pictures an hour', async () => {
  await portal.inside('moers', () =>
    portal.app
      .get(TenantDatabase)
      .sql(
        `INSERT INTO picture SELECT gen_random_uuid(), $1, '', 1, 1, 'image/png', 1, $2, $3 FROM generate_series(1, 120)`,
        [accountId, Buffer.alloc(32), new Date()],
      ),
  );
  const { status, body } = await send();
  expect([status, body.error]).toEqual([
    429,
    expect.objectContaining({ code: 'RATE_LIMITED', retryAfterSeconds: 3600 }),
  ]);
});
