import type { Biller as Shown } from '@stadtlive/contract';
import type { TenantConfig } from '@stadtlive/tenancy-api';

/** Who sends invoices. */
export type Biller = NonNullable<TenantConfig['biller']>;

/** Who collects by direct debit. */
export interface Creditor {
  readonly name: string;
  readonly iban: string;
  readonly bic: string | null;
  readonly creditorId: string;
}

export const creditorOf = ({ name, iban, bic, creditorId }: Biller): Creditor | null =>
  creditorId === undefined ? null : { name, iban, bic: bic ?? null, creditorId };

/** As who pays sees them. */
export const shownBiller = ({ name, iban, bic, creditorId }: Biller): Shown => ({
  name,
  iban,
  bic: bic ?? null,
  creditorId: creditorId ?? null,
});
