import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { PlaceImport, readMapping, type ImportReport } from '@stadtlive/directory-api';
import { badInput, notFound } from '@stadtlive/kernel';
import { CityRegistry, runInCity } from '@stadtlive/tenancy-api';
import { say, withPortal } from './city-gate.ts';

const shown = 20;

export async function importPlaces(words: string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      mapping: { type: 'string' },
      'dry-run': { type: 'boolean' },
      report: { type: 'string' },
    },
  });
  const [slug, file] = positionals;
  if (!slug || !file || !values.mapping) {
    throw badInput(
      'file',
      'Usage: npm run city -- import SLUG FILE --mapping MAP [--dry-run] [--report FILE.csv]',
    );
  }
  const mapping = readMapping(await text(values.mapping));
  const dryRun = values['dry-run'] ?? false;
  const report = await withPortal(async (app) => {
    const city = await app.get(CityRegistry).bySlug(slug);
    if (!city) throw notFound(`The city ${slug}`);
    return runInCity(city, () => app.get(PlaceImport).run(file, mapping, { dryRun }));
  });
  for (const { row, column, reason } of report.refusals.slice(0, shown))
    say(`row ${row}, ${column}: ${reason}`);
  if (report.refused > shown) say(`… and ${report.refused - shown} more`);
  if (values.report) await writeFile(values.report, asCsv(report));
  say(`${dryRun ? 'Dry run, nothing written. ' : ''}${summary(report)}`);
  return 0;
}

const summary = (r: ImportReport) =>
  `${r.created} created, ${r.changed} changed, ${r.unchanged} unchanged, ${r.claimed} claimed, ` +
  `${r.elsewhere} beyond the city limit, ${r.refused} refused`;

const asCsv = ({ refusals }: ImportReport) =>
  [
    'row;column;reason',
    ...refusals.map((r) => [r.row, quoted(r.column), quoted(r.reason)].join(';')),
    '',
  ].join('\n');

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

const text = (file: string) =>
  readFile(file, 'utf8').catch(() => {
    throw badInput('mapping', `There is no mapping ${file}.`);
  });
