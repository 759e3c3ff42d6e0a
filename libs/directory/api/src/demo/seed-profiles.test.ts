import { readFile } from 'node:fs/promises';
import { openPortal, type TestPortal } from '@stadtlive/api/testing';
import { Accounts, seedPeople } from '@stadtlive/identity-api';
import { Gazetteer } from '../gazetteer/gazetteer.service.ts';
import { readPlaces } from '../gazetteer/places-file.ts';
import { readOrganisations } from './organisations-file.ts';
import { readPeople, type SeedPerson } from './people-file.ts';
import { OrganisationSeed } from './seed-organisations.ts';
import { PeopleSeed } from './seed-profiles.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await openPortal();
});

afterAll(() => portal.close());

const seedFile = (slug: string, name: string) => readFile(`tenants/${slug}/seed/${name}`, 'utf8');

describe.each(['moers', 'solingen'])('the residents of the demo of %s', (slug) => {
  let seed: SeedPerson[];

  beforeAll(async () => {
    seed = readPeople(await seedFile(slug, 'people.json'));
    const places = readPlaces(await seedFile(slug, 'places.csv'));
    const shops = readOrganisations(await seedFile(slug, 'organisations.json'));
    await portal.inside(slug, async () => {
      await portal.app.get(Gazetteer).replace(places);
      const owners = await seedPeople(portal.app.get(Accounts));
      await portal.app.get(OrganisationSeed).plant(shops, owners);
    });
  });

  test('move in once, and are found', async () => {
    const plant = () => portal.inside(slug, () => portal.app.get(PeopleSeed).plant(seed));
    expect(await plant()).toBe(seed.length);
    expect(await plant()).toBe(0);
    const query = `{ search(input: { kinds: [PERSON], radiusKm: 50 }) {
      edges { city { slug } node { ... on Person { displayName } } } } }`;
    const { search } = await portal.in(slug).data(query);
    const found = search.edges.map((edge: any) => [edge.city.slug, edge.node.displayName]);
    expect(found.sort()).toEqual(seed.map(({ displayName }) => [slug, displayName]).sort());
  });

  test('know each other, and one helps to run the club', async () => {
    const [runs, knows] = [seed.find((one) => one.runs)!, seed.find((one) => one.contacts)!];
    const signedIn = async (key: string) => {
      const client = portal.in(slug);
      const input = { email: `${key}@demo.example`, password: 'demo-demo-demo' };
      await client.data(
        'mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }',
        { input },
      );
      const query = `{ viewer { contacts { displayName }
        memberships { role organisation { slug kind viewerMayManage } } } }`;
      return (await client.data(query)).viewer;
    };
    const organisation = { slug: runs.runs, kind: 'CLUB', viewerMayManage: true };
    expect(await signedIn(runs.key)).toMatchObject({
      memberships: [{ role: 'OFFICER', organisation }],
    });
    const others = seed.filter(({ key }) => knows.contacts!.includes(key));
    expect(await signedIn(knows.key)).toMatchObject({
      contacts: others.map(({ displayName }) => ({ displayName })),
    });
  });

  test('cannot be mistaken for anybody: no real number, mailbox or website', () => {
    for (const { phone, email, website } of seed) {
      expect(phone ?? '0 000 ').toContain(' 000 ');
      expect(email ?? '.example').toMatch(/\.example$/);
      expect(website ?? '.example').toMatch(/\.example$/);
    }
  });
});
