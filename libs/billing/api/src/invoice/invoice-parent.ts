import type { Receivable } from '../receivable/receivable.entity.ts';
import type { Invoice } from './invoice.entity.ts';
import { pathOfInvoice } from './invoice-path.ts';

/** An invoice with how far it is paid. */
export const shownInvoice = (row: Invoice, receivable: Receivable) => ({
  ...{ id: row.id, number: row.number, kind: row.kind },
  ...{ issuedOn: row.issuedOn, dueOn: receivable.dueOn },
  ...{ periodFrom: row.periodFrom, periodUntil: row.periodUntil },
  ...{ netCents: row.netCents, vatCents: row.vatCents, grossCents: row.grossCents },
  ...{ openCents: receivable.openCents, feesCents: receivable.feesCents },
  ...{ state: receivable.state, reminders: receivable.reminders },
  buyerName: row.buyer?.name ?? null,
  pdfUrl: row.buyer && pathOfInvoice(row, 'pdf'),
  xmlUrl: row.buyer && pathOfInvoice(row, 'xml'),
  organisationId: row.organisationId,
  correctsId: row.correctsId,
});

export type InvoiceParent = ReturnType<typeof shownInvoice>;
