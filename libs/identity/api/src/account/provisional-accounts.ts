import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '@stadtlive/kernel';
import { currentCity, TenantDatabase, TenantJobs } from '@stadtlive/tenancy-api';
import { AccountRemoval } from './account-removal.ts';
import { Account } from './account.entity.ts';

/** Going at once would tell whoever opened it that the address has an account. */
const keptMs = 7 * 24 * 60 * 60 * 1000;

/** Accounts whose address nobody has confirmed; many may have the same one. */
@Injectable()
export class ProvisionalAccounts implements OnModuleInit {
  readonly #log = new Logger('identity');

  constructor(
    private readonly db: TenantDatabase,
    private readonly removal: AccountRemoval,
    private readonly clock: Clock,
    private readonly jobs: TenantJobs,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'identity.remove-outdone',
      schedule: '23 3 * * *',
      run: () => this.removeOutdone(),
    });
  }

  /** In the open transaction, before anything else is locked: who confirms an address does so alone. */
  async lock(tx: EntityManager, email: string): Promise<void> {
    const key = `${currentCity().slug} ${email}`;
    await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [key]);
  }

  /**
   * In the open transaction, with the address locked: the address is this account's from now on, and the other claims go.
   * @returns whether it was free
   */
  async confirm(tx: EntityManager, account: Account): Promise<boolean> {
    const claims = await tx.find(Account, {
      where: { email: account.email },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const isThere = claims.some(({ id }) => id === account.id);
    if (!isThere || claims.some(({ isProvisional }) => !isProvisional)) return false;
    for (const { id } of claims) if (id !== account.id) await this.#giveWay(tx, id);
    account.emailConfirmedAt = this.clock.now();
    await tx.update(Account, account.id, { emailConfirmedAt: account.emailConfirmedAt });
    return true;
  }

  /** Those whose address somebody else has confirmed meanwhile. One that will not go keeps no other. */
  async removeOutdone(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - keptMs);
    const outdone = await this.db.sql<{ id: string; email: string }>(
      `SELECT id, email FROM account a WHERE email_confirmed_at IS NULL AND created_at <= $1
       AND EXISTS (SELECT FROM account WHERE email = a.email AND email_confirmed_at IS NOT NULL)`,
      [before],
    );
    const failures: unknown[] = [];
    for (const { id, email } of outdone) {
      const removed = this.db.write(async (tx) => {
        await this.lock(tx, email);
        await this.removal.remove(tx, id);
      });
      await removed.catch((error: unknown) => failures.push(error));
    }
    if (failures.length > 0) {
      throw new AggregateError(failures, `${failures.length} provisional accounts did not go.`);
    }
  }

  /** One that cannot go now must not keep the other from its address: the night job says what is wrong. */
  async #giveWay(tx: EntityManager, id: string): Promise<void> {
    const removed = tx.transaction((inner) => this.removal.remove(inner, id));
    await removed.catch((error: unknown) =>
      this.#log.warn(`${id} stays for now: ${String(error)}`),
    );
  }
}
