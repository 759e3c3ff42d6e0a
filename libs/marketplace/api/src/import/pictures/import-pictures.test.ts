import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sharp from 'sharp';
import { openPortal, openShop, type ImportClient, type TestPortal } from '@stadtlive/api/testing';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { ImportJob } from '../run/import-job.ts';
import { ImportPictures } from './import-pictures.ts';
import { PictureJob } from './picture-job.ts';
import { isPublicAddress } from './public-address.ts';
import { RemotePictures } from './remote-pictures.ts';

let portal: TestPortal;
let shop: ImportClient;
let server: Server;
let base: string;
/** Requests at one moment, and the most there ever were. */
let [open, most] = [0, 0];

beforeAll(async () => {
  portal = await openPortal();
  shop = await openShop(portal.in('moers'));
  const png = await sharp({
    create: { width: 400, height: 300, channels: 3, background: '#8a5a2b' },
  })
    .png()
    .toBuffer();
  server = createServer((request, response) => {
    most = Math.max(most, ++open);
    setTimeout(() => {
      open--;
      if (request.url!.includes('missing')) return response.writeHead(404).end();
      response.setHeader('content-type', 'image/png');
      response.end(request.url!.includes('fake') ? 'no picture at all' : png);
    }, 20);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  base = `http://pictures.example:${(server.address() as AddressInfo).port}`;
  const remote = portal.app.get(RemotePictures);
  remote.lookup = async (host) => (host === 'pictures.example' ? ['127.0.0.1'] : ['10.0.0.1']);
  remote.isAllowed = (address) => address === '127.0.0.1' || isPublicAddress(address);
});

afterAll(async () => {
  await portal?.close();
  server.close();
});

async function run(text: string) {
  const { id } = await shop.confirm(await shop.open(text));
  await shop.do('startImport', { importId: id, publish: true });
  await portal.inside('moers', () => portal.app.get(ImportJob).run(id));
  return id as string;
}
const fetchAll = () => portal.inside('moers', () => portal.app.get(PictureJob).run());

const shown = async () => {
  const { organisation } = await shop.client.data(
    `{ organisation(slug: "korn-und-kanne") { products { edges { node {
      title picture { alt width } pictures { id } } } } } }`,
  );
  return organisation.products.edges.map(({ node }: any) => node);
};

test('pictures come after the run, two at a time; what fails is in the report', async () => {
  const rows = [
    `1;Salz;1,00;7;${base}/a.png ${base}/b.png`,
    `2;Mehl;1,00;7;${base}/missing.png`,
    `3;Reis;1,00;7;${base}/fake.png`,
    `4;Tee;1,00;7;http://intern.example/a.png`,
    ...[5, 6, 7, 8].map((i) => `${i};Ware ${i};1,00;7;${base}/${i}.png`),
  ];
  const id = await run(['Nr;Name;VK;MwSt;Bild-URL', ...rows].join('\n'));
  const before = await shop.seen(id);
  expect(before).toMatchObject({ state: 'DONE', result: { picturesOpen: 9, published: 8 } });
  await fetchAll();

  const after = await shop.seen(id);
  expect(after.result).toMatchObject({ pictures: 6, picturesFailed: 3, picturesOpen: 0 });
  expect(after.rows.edges.map(({ node }: any) => [node.number, node.findings[0].reason])).toEqual([
    [3, `Das Bild ${base}/missing.png ließ sich nicht holen (der Server hat es nicht).`],
    [4, `Das Bild ${base}/fake.png ließ sich nicht holen (es lässt sich nicht als Bild lesen).`],
    [
      5,
      'Das Bild http://intern.example/a.png ließ sich nicht holen (der Server steht nicht im öffentlichen Netz).',
    ],
  ]);
  const salt = (await shown()).find(({ title }: any) => title === 'Salz');
  expect(salt).toMatchObject({ picture: { alt: 'Salz', width: 400 } });
  expect(salt.pictures).toHaveLength(2);
  expect(most).toBe(2);
  await portal.untouched('solingen');
});

test('a product that has pictures keeps them when the file comes again', async () => {
  const id = await run(`Nr;Name;VK;MwSt;Bild-URL\n1;Salz;2,00;7;${base}/c.png\n`);
  expect((await shop.seen(id)).result).toMatchObject({ changed: 1, picturesOpen: 0 });
});

test('what fails for reasons of our own is tried again for a day, then given up', async () => {
  const remote = portal.app.get(RemotePictures);
  const fetch = remote.fetch.bind(remote);
  remote.fetch = () => Promise.reject(new Error('out of memory'));
  try {
    const id = await run(`Nr;Name;VK;MwSt;Bild-URL\n99;Zimt;2,00;7;${base}/z.png\n`);
    const take = () => portal.inside('moers', () => portal.app.get(ImportPictures).takeOne());
    await expect(take()).rejects.toThrow('out of memory');
    expect((await shop.seen(id)).result).toMatchObject({ picturesOpen: 1, picturesFailed: 0 });
    await portal.inside('moers', () =>
      portal.app.get(TenantDatabase).sql(
        `WITH late AS (UPDATE import_run SET ended_at = now() - interval '2 days' WHERE id = $1)
         UPDATE import_picture SET taken_at = NULL WHERE import_id = $1`,
        [id],
      ),
    );
    expect(await take()).toBe(true);
    expect((await shop.seen(id)).result).toMatchObject({ picturesOpen: 0, picturesFailed: 1 });
  } finally {
    remote.fetch = fetch;
  }
});
