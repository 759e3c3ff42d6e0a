import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpuTimeOf } from './cpu-time.ts';
import { post } from './measure.ts';
const item = (i: number) => ({
  __typename: 'SearchEdge',
  city: { __typename: 'CityRef', name: 'Moers', portalName: 'MoersLive', slug: 'moers' },
  cursor: 'WyJhYmNkZWZnaGlqa2wiLDEsMTIzNDU2LCIwMThmMDAwMC0wMDAwLTcwMDAtODAwMC0wMDAwMDAwMDAwMDAiXQ',
  distanceKm: 1.234 + i,
  node: {
    __typename: 'Product',
    content: { __typename: 'ProductContent', amount: 1, unit: 'PIECE' },
    currency: 'EUR',
    id: '018f0000-0000-7000-8000-00000000000' + (i % 10),
    organisation: {
      __typename: 'Organisation',
      address: { __typename: 'Address', locality: 'Moers', street: 'Musterstraße 1' },
      id: '018f0000-0000-7000-8000-000000000000',
      location: { __typename: 'GeoPoint', lat: 51.4516, lon: 6.6408 },
      name: 'Fahrrad Musterladen',
    },
    picture: null,
    priceCents: 9900 + i,
    stock: i,
    stockLevel: 'AVAILABLE',
    title: 'Fahrrad für Kinder mit Stützrädern, Nummer ' + i,
    topics: [{ __typename: 'Topic', icon: 'bicycle', slug: 'sport' }],
    unitPrice: null,
    url: 'http://moers.localhost/ware/018f0000-0000-7000-8000-00000000000' + (i % 10),
  },
});
writeFileSync(
  '/tmp/answer.json',
  JSON.stringify({ data: { search: { edges: Array.from({ length: 20 }, (_, i) => item(i)) } } }),
);
const child = fork(new URL('graphql-bare.ts', import.meta.url), {
  env: { ...process.env, ANSWER: '/tmp/answer.json' },
  execArgv: process.env.PROF
    ? ['--cpu-prof', '--cpu-prof-dir=/work/scratch/identity/profbare']
    : [],
});
const port = await new Promise<number>((d) => child.once('message', (m: any) => d(m.port)));
const n = 8000;
for (let r = 0; r < 5; r++) {
  const b = await cpuTimeOf(child);
  let left = n;
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      while (left-- > 0) await post(port, '/graphql', 'moers.localhost', { a: 1 });
    }),
  );
  console.log('bare', ((await cpuTimeOf(child)) - b) / n);
}
child.kill('SIGTERM');
