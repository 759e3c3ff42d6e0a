import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { LocalDate } from '../calendar/days.ts';

/** One series for each city and year, invoices and credit notes together. */
@Injectable()
export class InvoiceNumbers {
  /**
   * The next number. Until the open transaction ends nobody else draws one, and without its commit
   * none is used up: so no gap can come about. Draw it late.
   */
  async next(tx: EntityManager, prefix: string, issuedOn: LocalDate): Promise<string> {
    const year = Number(issuedOn.slice(0, 4));
    const last = await this.draw(tx, year);
    return `${prefix}-${year}-${String(last).padStart(6, '0')}`;
  }

  protected async draw(tx: EntityManager, year: number): Promise<number> {
    const [row] = (await tx.query(
      `INSERT INTO invoice_counter (year, last) VALUES ($1, 1)
       ON CONFLICT (year) DO UPDATE SET last = invoice_counter.last + 1 RETURNING last`,
      [year],
    )) as [{ last: number }];
    return row.last;
  }
}
