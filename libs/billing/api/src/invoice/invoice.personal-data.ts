import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Succession } from '@stadtlive/directory-api';
import {
  PersonalData,
  Retained,
  vouchers,
  type Collected,
  type DataSource,
  type Erasure,
} from '@stadtlive/privacy-api';
import { InvoiceExport } from './invoice-export.ts';

interface Year {
  readonly year: string;
  readonly invoices: readonly object[];
}

const byYear = `
  SELECT to_char(i.issued_on, 'YYYY') AS year, jsonb_agg(to_jsonb(i) || jsonb_build_object('entries',
    (SELECT jsonb_agg(to_jsonb(e) ORDER BY e.id) FROM receivable_entry e WHERE e.invoice_id = i.id))
    ORDER BY i.number) AS invoices
  FROM invoice i WHERE i.organisation_id = ANY ($1::uuid[]) AND i.buyer IS NOT NULL
  GROUP BY 1 ORDER BY 1`;

/** Invoices of shops somebody owns. With the shop they go where law keeps them; numbers and sums stay. */
@Injectable()
export class InvoiceData implements DataSource, OnModuleInit {
  readonly name = 'billing.invoice';
  readonly columns = [];

  constructor(
    private readonly personalData: PersonalData,
    private readonly succession: Succession,
    private readonly retained: Retained,
    private readonly exported: InvoiceExport,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  collect(accountId: string): Promise<Collected> {
    return this.exported.of(accountId);
  }

  async erase(accountId: string, erasure: Erasure): Promise<void> {
    const { tx } = erasure;
    const fates = await this.succession.fates(tx, accountId, erasure.decisions);
    const ids = fates
      .filter(({ successorId }) => successorId === null)
      .map(({ organisation }) => organisation.id);
    if (ids.length === 0) return;
    for (const { year, invoices } of (await tx.query(byYear, [ids])) as Year[]) {
      await this.retained.keep(erasure, {
        kind: 'billing.invoice',
        what: { de: `Rechnungen aus ${year}`, en: `Invoices of ${year}` },
        retention: vouchers,
        made: new Date(`${year}-12-01T00:00:00Z`),
        content: { invoices },
      });
    }
    await tx.query(
      `UPDATE receivable_entry SET note = NULL WHERE note IS NOT NULL AND invoice_id IN
         (SELECT id FROM invoice WHERE organisation_id = ANY ($1::uuid[]))`,
      [ids],
    );
    await tx.query('UPDATE invoice SET buyer = NULL WHERE organisation_id = ANY ($1::uuid[])', [
      ids,
    ]);
    erasure.touched('invoice', 'receivable_entry');
  }
}
