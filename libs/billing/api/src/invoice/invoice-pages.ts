import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { InvoiceState } from '@stadtlive/contract';
import { badInput, isId } from '@stadtlive/kernel';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { Receivable } from '../receivable/receivable.entity.ts';
import { Invoice } from './invoice.entity.ts';
import { shownInvoice, type InvoiceParent } from './invoice-parent.ts';

export interface InvoicePageRequest {
  readonly organisationId?: string;
  readonly text?: string | null | undefined;
  readonly state?: InvoiceState | null | undefined;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

export interface InvoicePage {
  readonly rows: readonly InvoiceParent[];
  readonly hasNext: boolean;
  readonly totalCount: number;
}

const mostPerPage = 100;

/** Invoices, the newest first; their ids ascend in time. */
@Injectable()
export class InvoicePages {
  constructor(private readonly db: TenantDatabase) {}

  /** @throws StadtliveError BAD_USER_INPUT naming the field */
  async page({ organisationId, text, state, ...page }: InvoicePageRequest): Promise<InvoicePage> {
    const first = page.first ?? 20;
    if (first < 1 || first > mostPerPage) {
      throw badInput('first', `A page has 1 to ${mostPerPage} entries.`, {
        min: 1,
        max: mostPerPage,
      });
    }
    if (text && text.length > 100) throw badInput('text', 'A search has at most 100 characters.');
    const sought = text?.replaceAll('\0', '').trim();
    const pattern = sought ? `%${sought.replace(/[\\%_]/g, '\\$&')}%` : null;
    const wanted = [organisationId ?? null, pattern, state ?? null];
    const after = page.after == null ? null : readCursor(page.after);
    const found = await this.db.sql<{ id: string; total: number }>(
      `WITH wanted AS (
         SELECT i.id FROM invoice i JOIN receivable r ON r.invoice_id = i.id
         WHERE ($1::uuid IS NULL OR i.organisation_id = $1)
           AND ($2::text IS NULL OR i.number ILIKE $2 OR i.buyer->>'name' ILIKE $2)
           AND ($3::text IS NULL OR r.state = $3))
       SELECT id, (SELECT count(*)::int FROM wanted) AS total FROM wanted
       WHERE $4::uuid IS NULL OR id < $4 ORDER BY id DESC LIMIT $5`,
      [...wanted, after, first + 1],
    );
    const rows = await this.byIds(found.slice(0, first).map(({ id }) => id));
    return { rows, hasNext: found.length > first, totalCount: found[0]?.total ?? 0 };
  }

  /** In the order of the ids; those that are not there are left out. */
  async byIds(ids: readonly string[]): Promise<InvoiceParent[]> {
    if (ids.length === 0) return [];
    const [rows, receivables] = await this.db.read(async (tx) => [
      await tx.findBy(Invoice, { id: In([...ids]) }),
      await tx.findBy(Receivable, { invoiceId: In([...ids]) }),
    ]);
    const rowOf = new Map(rows.map((row) => [row.id, row]));
    const receivableOf = new Map(receivables.map((one) => [one.invoiceId, one]));
    return ids.flatMap((id) => {
      const [row, receivable] = [rowOf.get(id), receivableOf.get(id)];
      return row && receivable ? [shownInvoice(row, receivable)] : [];
    });
  }
}

export const cursorOf = ({ id }: InvoiceParent): string =>
  Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url');

function readCursor(text: string): string {
  const hex = text.length <= 100 ? Buffer.from(text, 'base64url').toString('hex') : '';
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  if (!isId(id)) throw badInput('after', 'This is no cursor.');
  return id;
}
