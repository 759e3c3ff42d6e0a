import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MapImportInput, ReadImportAgainInput } from '@stadtlive/contract';
import { OrganisationLookup, type Organisation } from '@stadtlive/directory-api';
import type { Actor, Person } from '@stadtlive/identity-api';
import { Clock, conflict, newId } from '@stadtlive/kernel';
import { holdAccount } from '@stadtlive/privacy-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { readUses } from './columns/read-uses.ts';
import { ImportAccess } from './import-access.ts';
import { ImportDesk } from './import-desk.ts';
import { ImportRun, noResult } from './import-run.entity.ts';
import { cutText } from './reading/cut-text.ts';
import { readTable, type Table } from './reading/read-table.ts';

/** Files before they are started: read, and their columns named. */
@Injectable()
export class Imports {
  constructor(
    private readonly db: TenantDatabase,
    private readonly organisations: OrganisationLookup,
    private readonly access: ImportAccess,
    private readonly desk: ImportDesk,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes in a file; one that was not started before it goes.
   * @throws StadtliveError FORBIDDEN, NOT_FOUND, BAD_USER_INPUT with `reason`, CONFLICT
   */
  async open(
    person: Person,
    organisationId: string,
    file: { readonly name: string; readonly bytes: Buffer },
  ): Promise<ImportRun> {
    // Asked before the file is read: for a stranger the server does no work.
    await this.db.read((tx) => this.organisations.assertOwner(tx, organisationId, person));
    const table = await readTable(file.bytes);
    return this.db.write(async (tx) => {
      await holdAccount(tx, person.accountId);
      const seller = await this.organisations.assertOwner(tx, organisationId, person);
      await this.#clearTheWay(tx, seller);
      const now = this.clock.now();
      const run = Object.assign(new ImportRun(), {
        id: newId(),
        organisationId: seller.id,
        accountId: person.accountId,
        fileName: shownName(file.name),
        ...this.#readingOf(table),
        ...(await this.desk.columns.describe(tx, table, seller)),
        ...{ state: 'COLUMNS', publishes: false, rowCount: table.rows.length },
        ...{
          mark: 0,
          result: noResult,
          createdAt: now,
          startedAt: null,
          movedAt: now,
          endedAt: null,
        },
      });
      await tx.insert(ImportRun, run);
      await tx.query('UPDATE import_run SET file = $2 WHERE id = $1', [run.id, file.bytes]);
      await this.desk.rows.put(tx, run.id, table.rows);
      return run;
    });
  }

  /** @throws StadtliveError as `open` */
  async readAgain({ importId, ...given }: ReadImportAgainInput, actor: Actor): Promise<ImportRun> {
    return this.access.prepare(importId, actor, async (tx, run, seller) => {
      const [kept] = (await tx.query('SELECT file FROM import_run WHERE id = $1', [run.id])) as [
        { file: Buffer },
      ];
      const table = await readTable(Buffer.from(kept.file), {
        encoding: given.encoding ?? undefined,
        separator: given.separator ?? undefined,
        hasHeader: given.hasHeader ?? undefined,
      });
      await this.desk.rows.clear(tx, run.id);
      await this.desk.rows.put(tx, run.id, table.rows);
      Object.assign(
        run,
        this.#readingOf(table),
        await this.desk.columns.describe(tx, table, seller),
        {
          state: 'COLUMNS',
          rowCount: table.rows.length,
        },
      );
    });
  }

  /** @throws StadtliveError UNAUTHENTICATED, NOT_FOUND, CONFLICT, BAD_USER_INPUT naming the column */
  async map({ importId, columns, remember }: MapImportInput, actor: Actor): Promise<ImportRun> {
    return this.access.prepare(importId, actor, async (tx, run, seller) => {
      const places = new Set((await this.desk.places.placesOf(tx, seller.id)).map(({ id }) => id));
      const uses = readUses(columns, run.columns, places);
      run.columns = await this.desk.completed(run.id, uses);
      run.state = 'CHECKED';
      run.movedAt = this.clock.now();
      await this.desk.check.judge(tx, run);
      if (remember && run.hasHeader) {
        await this.desk.mappings.keep(tx, seller.id, run.columns, run.movedAt);
      }
    });
  }

  /** @throws StadtliveError UNAUTHENTICATED, NOT_FOUND, CONFLICT while it runs */
  async discard(importId: string, actor: Actor): Promise<ImportRun> {
    return this.access.change(importId, actor, async (tx, run) => {
      if (!run.isOpen && !run.isOver) {
        throw conflict('This import is running.', { reason: 'RUNNING' });
      }
      await tx.delete(ImportRun, { id: run.id });
    });
  }

  #readingOf({ encoding, separator, hasHeader }: Table) {
    return { encoding, separator, hasHeader };
  }

  async #clearTheWay(tx: EntityManager, { id }: Organisation): Promise<void> {
    await tx.query(
      `DELETE FROM import_run WHERE organisation_id = $1 AND state IN ('COLUMNS', 'CHECKED')`,
      [id],
    );
  }
}

/** The last part of a path, without what cannot be shown. */
const shownName = (name: string): string =>
  cutText(
    name
      .replace(/^.*[\\/]/s, '')
      .normalize('NFC')
      .replace(/[\p{C}\ufffd]/gu, '')
      .trim(),
    200,
  ) || 'import.csv';
