import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { badInput, Clock, newId, StadtliveError } from '@stadtlive/kernel';
import { currentCity, TenantDatabase } from '@stadtlive/tenancy-api';
import { OrganisationListing } from '../organisation/organisation-listing.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import { freeSlug, slugLock, slugOf } from '../organisation/slug.ts';
import { emptyReport, refuse, type ImportReport } from './import-report.ts';
import type { Mapping } from './mapping.ts';
import { mappedRow, type ImportedPlace } from './place-row.ts';
import { sourceRows } from './source-file.ts';
import { expectTopics, Surroundings } from './surroundings.ts';

const batchSize = 500;

/** Takes in open data of places as organisations nobody has claimed yet. */
@Injectable()
export class PlaceImport {
  constructor(
    private readonly db: TenantDatabase,
    private readonly surroundings: Surroundings,
    private readonly listing: OrganisationListing,
    private readonly clock: Clock,
  ) {}

  /**
   * Row by row; what cannot be read is reported and does not stop the rest. Safe to repeat.
   * @throws StadtliveError BAD_USER_INPUT where the file as a whole cannot be read
   */
  async run(file: string, mapping: Mapping, { dryRun = false } = {}): Promise<ImportReport> {
    expectTopics(mapping, currentCity());
    const report = emptyReport();
    let batch: ImportedPlace[] = [];
    for await (const place of this.#places(file, mapping, report)) {
      batch.push(place);
      if (batch.length < batchSize) continue;
      await this.#takeIn(batch, mapping, report, dryRun);
      batch = [];
    }
    await this.#takeIn(batch, mapping, report, dryRun);
    return report;
  }

  async *#places(file: string, mapping: Mapping, report: ImportReport) {
    const read = await this.surroundings.reader(mapping);
    const seen = new Set<string>();
    for await (const row of sourceRows(file, mapping)) {
      try {
        if (row.broken) throw badInput('row', row.broken);
        const place = await read(mappedRow(row, mapping));
        if (!place) report.elsewhere++;
        else if (seen.has(place.externalId)) throw badInput('id', twice(place.externalId));
        else {
          seen.add(place.externalId);
          yield place;
        }
      } catch (error) {
        if (!(error instanceof StadtliveError)) throw error;
        const column = columnOf(String(error.details['field']), mapping);
        refuse(report, { row: row.number, column, reason: error.message });
      }
    }
  }

  async #takeIn(places: ImportedPlace[], mapping: Mapping, report: ImportReport, dryRun: boolean) {
    if (places.length === 0) return;
    const source = `${mapping.source}, ${mapping.licence}`;
    await (dryRun ? this.db.read.bind(this.db) : this.db.write.bind(this.db))(
      async (tx: EntityManager) => {
        const ids = places.map((place) => place.externalId);
        const known = await tx.findBy(Organisation, { source, externalId: In(ids) });
        const byId = new Map(known.map((one) => [one.externalId, one]));
        const touched: Organisation[] = [];
        for (const place of places) {
          const outcome = outcomeOf(byId.get(place.externalId), place);
          report[outcome]++;
          if (outcome === 'changed')
            touched.push(Object.assign(byId.get(place.externalId)!, place));
          if (outcome === 'created') touched.push(this.#newEntry(place, mapping, source));
        }
        if (dryRun || touched.length === 0) return;
        await this.#giveSlugs(tx, touched);
        await tx.save(touched, { chunk: 100 });
        await this.listing.publishMany(tx, touched);
      },
    );
  }

  #newEntry(place: ImportedPlace, { kind }: Mapping, source: string): Organisation {
    return Object.assign(new Organisation(), place, {
      id: newId(),
      kind,
      slug: '',
      source,
      ownerId: null,
      logoId: null,
      openingHours: null,
      createdAt: this.clock.now(),
    });
  }

  async #giveSlugs(tx: EntityManager, organisations: readonly Organisation[]): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [slugLock(currentCity().slug)]);
    const rows = (await tx.query(
      'SELECT slug FROM organisation UNION ALL SELECT slug FROM organisation_old_slug',
    )) as { slug: string }[];
    const taken = new Set(rows.map((row) => row.slug));
    for (const organisation of organisations.filter((one) => one.slug === '')) {
      organisation.slug = freeSlug(slugOf(organisation.name), taken);
      taken.add(organisation.slug);
    }
  }
}

const twice = (id: string) => `The id ${id} stands in the file twice. Keep one of the rows.`;

/** What the file calls the field. */
const columnOf = (field: string, { columns }: Mapping): string =>
  (columns as Record<string, string>)[field.replace(/^(address|location)\./, '')] ?? field;

const compared = [
  'name',
  'description',
  'street',
  'postcode',
  'locality',
  'lat',
  'lon',
  'phone',
  'email',
  'website',
  'topics',
] as const;

function outcomeOf(known: Organisation | undefined, place: ImportedPlace) {
  if (!known) return 'created';
  if (known.ownerId !== null) return 'claimed';
  const same = compared.every((key) => JSON.stringify(known[key]) === JSON.stringify(place[key]));
  return same ? 'unchanged' : 'changed';
}
