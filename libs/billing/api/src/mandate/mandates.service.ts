import { Injectable } from '@nestjs/common';
import { electronicFormatIBAN, isSEPACountry, isValidIBAN } from 'ibantools';
import { IsNull, type EntityManager } from 'typeorm';
import type { PaymentMethod, SepaInput } from '@stadtlive/contract';
import { badInput, conflict, newId, requiredText } from '@stadtlive/kernel';
import { CityDay } from '../calendar/city-day.ts';
import { creditorOf, type Biller } from '../plan/biller.ts';
import { Mandate } from './mandate.entity.ts';

export interface GivenMandate {
  readonly iban: string;
  readonly holder: string;
}

/**
 * What was typed; null for payment on an invoice.
 * @throws StadtliveError BAD_USER_INPUT naming the field; CONFLICT where nothing is collected
 */
export function readPayment(
  payment: PaymentMethod,
  sepa: SepaInput | null | undefined,
  biller: Biller,
): GivenMandate | null {
  if (payment === 'INVOICE') return null;
  if (!creditorOf(biller)) {
    throw conflict('There is no direct debit here.', { reason: 'NO_DIRECT_DEBIT' });
  }
  if (!sepa) throw badInput('sepa', 'A direct debit takes an account and a mandate.');
  const iban = electronicFormatIBAN(requiredText('sepa.iban', sepa.iban, { max: 42 })) ?? '';
  if (!isValidIBAN(iban) || !isSEPACountry(iban.slice(0, 2))) {
    throw badInput('sepa.iban', 'This is no IBAN of the SEPA, or a digit of it is wrong.');
  }
  const holder = requiredText('sepa.holder', sepa.holder, { max: 70 });
  if (!sepa.mandateGiven)
    throw badInput('sepa.mandateGiven', 'Without a mandate nothing is debited.');
  return { iban, holder };
}

@Injectable()
export class Mandates {
  constructor(private readonly day: CityDay) {}

  validOf(tx: EntityManager, subscriptionId: string): Promise<Mandate | null> {
    return tx.findOneBy(Mandate, { subscriptionId, revokedAt: IsNull() });
  }

  /** Takes the place of the one before. */
  async give(
    tx: EntityManager,
    subscriptionId: string,
    { iban, holder }: GivenMandate,
    { by, prefix }: { readonly by: string | null; readonly prefix: string },
  ): Promise<Mandate> {
    await this.revoke(tx, subscriptionId);
    const id = newId();
    const mandate = Object.assign(new Mandate(), {
      id,
      subscriptionId,
      reference: `${prefix}-M-${id.slice(-12).toUpperCase()}`,
      holder,
      iban,
      signedOn: this.day.today(),
      signedBy: by,
      used: false,
      revokedAt: null,
    });
    await tx.insert(Mandate, mandate);
    return mandate;
  }

  async revoke(tx: EntityManager, subscriptionId: string): Promise<void> {
    const valid = { subscriptionId, revokedAt: IsNull() };
    await tx.update(Mandate, valid, { revokedAt: this.day.now() });
  }

  /** Its first debit was refused before its day: unless another went through, the next is a first one again. */
  async neverUsed(tx: EntityManager, id: string): Promise<void> {
    await tx.query(
      `UPDATE mandate SET used = false WHERE id = $1 AND NOT EXISTS (
         SELECT FROM direct_debit WHERE mandate_id = $1 AND cents IS NOT NULL AND returned_on IS NULL)`,
      [id],
    );
  }
}
