import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { BillSeed } from '@stadtlive/billing-api';
import {
  Gazetteer,
  OrganisationSeed,
  PeopleSeed,
  readOrganisations,
  readPeople,
  readPlaces,
} from '@stadtlive/directory-api';
import { Accounts, seedPeople } from '@stadtlive/identity-api';
import { ProductSeed, type SeedProduct } from '@stadtlive/marketplace-api';
import { ReachSeed } from '@stadtlive/reach-api';
import { runInCity, type TenantConfig } from '@stadtlive/tenancy-api';
import { withPortal } from './city-gate.ts';

export interface CityFolder {
  readonly folder: string;
  readonly config: TenantConfig;
}

/** Loads what belongs into an open city: its gazetteer and, in a demo, its people, shops and goods. */
export async function furnish(
  cities: readonly CityFolder[],
  { demo }: { demo: boolean },
): Promise<string[]> {
  if (cities.length === 0) return [];
  return withPortal(async (app) => {
    const news: string[] = [];
    for (const { config, folder } of cities) {
      await runInCity(config, async () => {
        await layOutPlaces(app, folder);
        const planted = demo ? await plantDemo(app, folder) : '';
        if (planted) news.push(`${config.slug}: ${planted}`);
      });
    }
    return news;
  });
}

async function layOutPlaces(app: INestApplicationContext, folder: string): Promise<void> {
  const rows = readPlaces(await readFile(join(folder, 'seed/places.csv'), 'utf8'));
  await app.get(Gazetteer).replace(rows);
}

async function plantDemo(app: INestApplicationContext, folder: string): Promise<string> {
  const owners = await seedPeople(app.get(Accounts));
  const shops = readOrganisations(await seedFile(folder, 'organisations.json'));
  const goods = JSON.parse(await seedFile(folder, 'products.json')) as SeedProduct[];
  const organisations = await app.get(OrganisationSeed).plant(shops, owners);
  const products = await app.get(ProductSeed).plant(goods);
  const sellers = new Set(goods.map(({ organisation }) => organisation));
  const own = shops.filter(({ ownerRole }) => ownerRole === 'merchant').map(({ slug }) => slug);
  await app
    .get(BillSeed)
    .plant([...new Set([...own.filter((slug) => sellers.has(slug)), ...sellers])]);
  if (organisations > 0) await app.get(ReachSeed).plant();
  const residents = readPeople(await seedFile(folder, 'people.json'));
  const people = await app.get(PeopleSeed).plant(residents);
  return organisations + products + people
    ? `${organisations} organisations, ${products} products and ${people} people`
    : '';
}

/** A city without demo content is a city all the same. */
async function seedFile(folder: string, name: string): Promise<string> {
  return readFile(join(folder, 'seed', name), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '[]';
    throw error;
  });
}
