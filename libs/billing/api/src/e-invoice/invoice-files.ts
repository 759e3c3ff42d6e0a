import { Injectable } from '@nestjs/common';
import { isId } from '@stadtlive/kernel';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { Invoice } from '../invoice/invoice.entity.ts';
import type { InvoiceFile } from '../invoice/invoice-path.ts';
import { ciiOf, electronicInvoiceOf } from './electronic-invoice.ts';
import { documentOf } from './invoice-document.ts';
import { pdfOf } from './invoice-pdf.ts';

/** Files of invoices: made from the stored row whenever somebody asks, always the same bytes. */
@Injectable()
export class InvoiceFiles {
  constructor(private readonly db: TenantDatabase) {}

  /** Null where there is no such invoice, or its buyer was erased. */
  async make(id: string, file: InvoiceFile): Promise<Buffer | null> {
    const row = isId(id) ? await this.db.read((tx) => tx.findOneBy(Invoice, { id })) : null;
    const document = row && documentOf(row);
    if (!document) return null;
    return file === 'xml' ? electronicInvoiceOf(document) : pdfOf(document, await ciiOf(document));
  }
}
