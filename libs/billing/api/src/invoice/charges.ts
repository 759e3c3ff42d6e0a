import { Injectable } from '@nestjs/common';
import type { Cents } from '@stadtlive/kernel';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import type { LocalDate } from '../calendar/days.ts';

/** A credit note belongs to the month of the invoice it corrects. */
const charged = `
  SELECT coalesce(sum(i.gross_cents - coalesce((
    SELECT sum(c.gross_cents) FROM invoice c WHERE c.corrects_id = i.id), 0)), 0)::integer AS cents
  FROM invoice i
  WHERE i.organisation_id = $1 AND i.kind = 'INVOICE' AND i.month BETWEEN $2 AND $3`;

/** What an organisation was charged, told to others. */
@Injectable()
export class Charges {
  constructor(private readonly db: TenantDatabase) {}

  /** With VAT, credits taken off. @param from first day of a month @param until last day of a month */
  async of(organisationId: string, from: LocalDate, until: LocalDate): Promise<Cents> {
    const [row] = await this.db.sql<{ cents: number }>(charged, [organisationId, from, until]);
    return row!.cents as Cents;
  }
}
