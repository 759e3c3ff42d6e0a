import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Organisation } from '@stadtlive/directory-api';
import { Attempts, may, requireActor, type Actor, type Person } from '@stadtlive/identity-api';
import { conflict, isId, notFound } from '@stadtlive/kernel';
import { holdAccount } from '@stadtlive/privacy-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { ImportRun } from './import-run.entity.ts';

type Work<T> = (tx: EntityManager, run: ImportRun, seller: Organisation) => Promise<T>;

/** Imports of those who may sell for their organisation; to everybody else there are none. */
@Injectable()
export class ImportAccess {
  constructor(
    private readonly db: TenantDatabase,
    private readonly attempts: Attempts,
  ) {}

  /** Reading a file is work: so many an hour. @throws StadtliveError RATE_LIMITED */
  async expectTurn({ accountId }: Person, address: string): Promise<void> {
    await this.attempts.begin('file', { account: accountId, address });
  }

  /** Null for what is not there, or not for the actor. */
  async seenBy(actor: Actor, id: string): Promise<ImportRun | null> {
    if (!isId(id)) return null;
    return this.db.read(async (tx) => {
      const run = await tx.findOneBy(ImportRun, { id });
      return run && (await this.#mayUse(tx, run, actor)) ? run : null;
    });
  }

  /** The run, locked. @throws StadtliveError UNAUTHENTICATED, NOT_FOUND */
  async change(id: string, actor: Actor, work: Work<void>): Promise<ImportRun> {
    const { accountId } = requireActor({ actor });
    return this.db.write(async (tx) => {
      await holdAccount(tx, accountId);
      const lock = { mode: 'pessimistic_write' } as const;
      const run = isId(id) ? await tx.findOne(ImportRun, { where: { id }, lock }) : null;
      const seller = run && (await this.#mayUse(tx, run, actor));
      if (!seller) throw notFound('The import');
      await work(tx, run, seller);
      return run;
    });
  }

  /** The same, for what may be done before the run is started. @throws StadtliveError CONFLICT */
  prepare(id: string, actor: Actor, work: Work<void>): Promise<ImportRun> {
    return this.change(id, actor, async (tx, run, seller) => {
      if (!run.isOpen) throw conflict('This import has been started.', { reason: 'STARTED' });
      await work(tx, run, seller);
      await tx.save(run);
    });
  }

  async #mayUse(tx: EntityManager, run: ImportRun, actor: Actor): Promise<Organisation | null> {
    const seller = await tx.findOneBy(Organisation, { id: run.organisationId });
    return seller && may(actor, 'sellFor', seller) ? seller : null;
  }
}
