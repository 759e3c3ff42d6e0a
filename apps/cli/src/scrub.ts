import { parseArgs } from 'node:util';
import { notFound } from '@stadtlive/kernel';
import { Scrub } from '@stadtlive/privacy-api';
import { CityRegistry, runInCity } from '@stadtlive/tenancy-api';
import { say, withPortal } from './city-gate.ts';

/** The nightly scrub, by the administrator: of all cities, or of one. */
export async function scrub(words: string[]): Promise<number> {
  const { positionals } = parseArgs({ args: words, allowPositionals: true });
  process.env['OWNER_DATABASE_URL'] ??= process.env['DATABASE_URL'];
  return withPortal(async (app) => {
    const cities = (await app.get(CityRegistry).all()).filter(
      ({ slug }) => positionals.length === 0 || positionals.includes(slug),
    );
    if (cities.length === 0 && positionals[0]) throw notFound(`The city ${positionals[0]}`);
    let held = 0;
    for (const city of cities) {
      const report = await runInCity(city, () => app.get(Scrub).run());
      const tables = report.rewritten.join(', ');
      say(`${city.slug}: ${tables ? `written anew: ${tables}` : 'nothing was marked'}`);
      for (const reason of report.held) say(`${city.slug}: HELD ${reason}`);
      held += report.held.length;
    }
    return held ? 1 : 0;
  });
}
