import { readFile } from 'node:fs/promises';
import { openPortal, type TestPortal } from '@stadtlive/api/testing';
import { Accounts, seedPeople } from '@stadtlive/identity-api';
import { currentCity } from '@stadtlive/tenancy-api';
import { Gazetteer } from '../gazetteer/gazetteer.service.ts';
import { readPlaces } from '../gazetteer/places-file.ts';
import { isWithin } from '../place-import/city-limit.ts';
import { readOrganisations, type SeedOrganisation } from './organisations-file.ts';
import { OrganisationSeed } from './seed-organisations.ts';

let portal: TestPortal;

beforeAll(async () => {
  portal = await openPortal();
});

afterAll(() => portal.close());

const seedFile = (slug: string, name: string) => readFile(`tenants/${slug}/seed/${name}`, 'utf8');

describe.each(['moers', 'solingen'])('the demo of %s', (slug) => {
  let seed: SeedOrganisation[];

  beforeAll(async () => {
    seed = readOrganisations(await seedFile(slug, 'organisations.json'));
  });

  const plant = () =>
    portal.inside(slug, async () => {
      const owners = await seedPeople(portal.app.get(Accounts));
      return portal.app.get(OrganisationSeed).plant(seed, owners);
    });

  test('is planted once, and found', async () => {
    expect(await plant()).toBe(seed.length);
    expect(await plant()).toBe(0);
    const query = '{ search(input: { radiusKm: 50 }) { totalCount } }';
    const { search } = await portal.in(slug).data(query);
    expect(search.totalCount).toBeGreaterThanOrEqual(seed.length);
  });

  test('cannot be mistaken for anybody: no real number, mailbox or website', () => {
    for (const { phone, email, website } of seed) {
      expect(phone ?? '0 000 ').toContain(' 000 ');
      expect(email ?? '.example').toMatch(/\.example$/);
      expect(website ?? '.example').toMatch(/\.example$/);
    }
  });

  test('lies within the city, in streets its gazetteer knows', async () => {
    const places = readPlaces(await seedFile(slug, 'places.csv'));
    await portal.inside(slug, async () => {
      const { outline } = currentCity();
      const strays = places.filter((place) => place.kind !== 'CITY' && !isWithin(outline, place));
      expect(strays).toEqual([]);
      const gazetteer = portal.app.get(Gazetteer);
      await gazetteer.replace(places);
      for (const { name, address, location } of seed) {
        expect([name, isWithin(outline, location!)]).toEqual([name, true]);
        const street = await gazetteer.locate(address);
        const off = Math.hypot(street.lat - location!.lat, (street.lon - location!.lon) * 0.62);
        expect([name, off * 111 < 1.2]).toEqual([name, true]);
      }
    });
  });
});
