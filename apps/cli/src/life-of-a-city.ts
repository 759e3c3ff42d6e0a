import { parseArgs } from 'node:util';
import { badInput } from '@stadtlive/kernel';
import { readTenantFolder } from '@stadtlive/tenancy-api';
import { say, withFleet } from './city-gate.ts';
import { furnish } from './furnish.ts';

export async function onboard(words: string[]): Promise<number> {
  const { positionals } = parseArgs({ args: words, allowPositionals: true });
  if (positionals.length !== 1)
    throw badInput('folder', 'Usage: npm run city -- onboard tenants/NAME');
  const folder = positionals[0]!;
  const config = await readTenantFolder(folder);
  await withFleet(async (fleet) => {
    await fleet.prepare();
    const report = await fleet.onboard(config);
    say(`${report.city}: ${report.outcome} in ${report.ms} ms`);
  });
  for (const line of await furnish([{ config, folder }], { demo: false })) say(line);
  return 0;
}

export async function list(): Promise<number> {
  const cities = await withFleet((fleet) => fleet.list());
  for (const { slug, hosts, onboardedAt, pending } of cities) {
    const state = pending ? `${pending} migrations waiting` : 'up to date';
    say(
      `${slug.padEnd(20)} ${onboardedAt.toISOString().slice(0, 10)}  ${state.padEnd(24)} ${hosts.join(', ')}`,
    );
  }
  say(cities.length === 1 ? '1 city' : `${cities.length} cities`);
  return 0;
}

export async function migrate(words: string[]): Promise<number> {
  const { values } = parseArgs({ args: words, options: { 'dry-run': { type: 'boolean' } } });
  const dryRun = values['dry-run'] ?? false;
  const reports = await withFleet((fleet) => fleet.migrate({ dryRun }));
  for (const { scope, applied, error } of reports) {
    const done = applied.length
      ? `${dryRun ? 'would apply' : 'applied'} ${applied.join(', ')}`
      : 'up to date';
    say(`${scope.padEnd(24)} ${error ? `FAILED after ${applied.length}: ${error}` : done}`);
  }
  return reports.some((report) => report.error) ? 1 : 0;
}

export async function offboard(words: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { yes: { type: 'boolean' } },
  });
  const slug = positionals[0];
  if (!slug) throw badInput('slug', 'Usage: npm run city -- offboard SLUG --yes');
  if (!values.yes)
    throw badInput('yes', `This removes ${slug} with everything in it. Add --yes to do it.`);
  await withFleet((fleet) => fleet.offboard(slug));
  say(`${slug}: gone`);
  return 0;
}
