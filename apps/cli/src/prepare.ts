import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { readSettings } from '@stadtlive/portal-api';
import { readTenantFolder } from '@stadtlive/tenancy-api';
import { say, withFleet } from './city-gate.ts';
import { furnish } from './furnish.ts';
import { isFurnished, noteFurnished, stateOf } from './furnished.ts';

/** Brings a database of any age to where the portal can open: safe and quick to repeat. */
export async function prepare(): Promise<number> {
  const names = (process.env['CITIES'] ?? 'moers,solingen').split(',').filter(Boolean);
  const cities = await Promise.all(
    names.map(async (name) => {
      const folder = join('tenants', name.trim());
      return { folder, config: await readTenantFolder(folder) };
    }),
  );
  const opened = await withFleet(async (fleet) => {
    await fleet.prepare();
    const failed = (await fleet.migrate()).filter((report) => report.error);
    if (failed.length) throw new Error(failed.map((f) => `${f.scope}: ${f.error}`).join('\n'));
    for (const { config } of cities) {
      const { city, outcome, ms } = await fleet.onboard(config);
      if (outcome !== 'unchanged') say(`${city}: ${outcome} in ${ms} ms`);
    }
    return fleet.list();
  });
  const demo = process.env['DEMO'] === '1';
  const { DATA_DIR } = readSettings(process.env);
  const state = await stateOf(cities, opened, demo);
  if (await isFurnished(DATA_DIR, state)) return 0;
  for (const line of await furnish(cities, { demo })) say(line);
  await mkdir(DATA_DIR, { recursive: true });
  await noteFurnished(DATA_DIR, state);
  return 0;
}
