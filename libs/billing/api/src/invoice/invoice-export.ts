import { Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import type { Collected } from '@stadtlive/privacy-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { InvoiceFiles } from '../e-invoice/invoice-files.ts';

interface Exported extends Record<string, unknown> {
  readonly id: string;
  readonly number: string;
}

const held = `
  SELECT i.id, i.number, o.name AS organisation, i.kind, i.issued_on::text AS "issuedOn",
    r.due_on::text AS "dueOn", i.period_from::text AS "periodFrom",
    i.period_until::text AS "periodUntil", i.net_cents AS "netCents", i.vat_cents AS "vatCents",
    i.gross_cents AS "grossCents", r.open_cents AS "openCents", r.state, i.buyer
  FROM invoice i JOIN organisation o ON o.id = i.organisation_id
  JOIN receivable r ON r.invoice_id = i.id
  WHERE o.owner_id = $1 AND i.buyer IS NOT NULL ORDER BY i.number`;

/** All invoices of shops somebody owns, with their files. */
@Injectable()
export class InvoiceExport {
  constructor(
    private readonly db: TenantDatabase,
    private readonly files: InvoiceFiles,
  ) {}

  async of(accountId: string): Promise<Collected> {
    const rows = await this.db.sql<Exported>(held, [accountId]);
    const file = (id: string, number: string, kind: 'pdf' | 'xml') => ({
      name: `${number}.${kind}`,
      open: async () => Readable.from([(await this.files.make(id, kind))!]),
    });
    return {
      title: { de: 'Rechnungen', en: 'Invoices' },
      records: rows.map(({ id: _, ...row }) => row),
      files: rows.flatMap(({ id, number }) => [file(id, number, 'pdf'), file(id, number, 'xml')]),
      labels,
    };
  }
}

const labels = {
  number: { de: 'Nummer', en: 'Number' },
  organisation: { de: 'Für', en: 'For' },
  kind: { de: 'Art', en: 'Kind' },
  issuedOn: { de: 'Ausgestellt am', en: 'Issued on' },
  dueOn: { de: 'Fällig am', en: 'Due on' },
  periodFrom: { de: 'Zeitraum von', en: 'Period from' },
  periodUntil: { de: 'Zeitraum bis', en: 'Period until' },
  netCents: { de: 'Netto (Cent)', en: 'Net (cents)' },
  vatCents: { de: 'Umsatzsteuer (Cent)', en: 'VAT (cents)' },
  grossCents: { de: 'Zu zahlen (Cent)', en: 'To pay (cents)' },
  openCents: { de: 'Noch offen (Cent)', en: 'Still open (cents)' },
  state: { de: 'Stand', en: 'State' },
  buyer: { de: 'Ausgestellt für', en: 'Made out to' },
};
