import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { removed } from '@stadtlive/privacy-api';
import { currentCity } from '@stadtlive/tenancy-api';
import { CityDay } from '../calendar/city-day.ts';
import { addDays } from '../calendar/days.ts';
import { DirectDebits } from '../direct-debit/direct-debits.service.ts';
import { termsOf } from '../plan/terms.ts';

const ofPerson = `(signed_by = $1 OR subscription_id IN
  (SELECT id FROM subscription WHERE organisation_id = ANY ($2::uuid[])))`;

/** Accounts of somebody who leaves: no mandate, no debit under way and no file of the bank names them. */
@Injectable()
export class MandateRemoval {
  constructor(
    private readonly debits: DirectDebits,
    private readonly day: CityDay,
  ) {}

  /** @param organisationIds of shops that go as well @returns how many mandates */
  async remove(
    tx: EntityManager,
    accountId: string,
    organisationIds: readonly string[],
  ): Promise<number> {
    const person = [accountId, organisationIds];
    const found = (await tx.query(
      `SELECT DISTINCT subscription_id AS id FROM mandate WHERE ${ofPerson} AND revoked_at IS NULL`,
      person,
    )) as { id: string }[];
    const dueOn = addDays(this.day.today(), termsOf(currentCity())?.paymentDays ?? 14);
    for (const { id } of found) {
      await this.debits.release(tx, id, { dueOn, stepOn: addDays(dueOn, 14) });
      await tx.query(
        `UPDATE subscription SET payment = 'INVOICE' WHERE id = $1 AND payment = 'SEPA'`,
        [id],
      );
    }
    await tx.query(
      `UPDATE direct_debit SET debtor = NULL
       WHERE mandate_id IN (SELECT id FROM mandate WHERE ${ofPerson})`,
      person,
    );
    return removed(tx, 'mandate', ofPerson, person);
  }
}
