import { Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import { loaderOf, type GraphContext } from '@stadtlive/identity-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { InvoicePages } from './invoice-pages.ts';
import type { InvoiceParent } from './invoice-parent.ts';

type Context = Pick<GraphContext, 'loaders'>;
type Related = Record<string, unknown> & { readonly about: string; readonly found: string };

const keys = { one: {}, creditNotes: {}, collectOn: {} };

/** What invoices of one operation refer to, each kind in one query. */
@Injectable()
export class InvoiceLookup {
  constructor(
    private readonly db: TenantDatabase,
    private readonly pages: InvoicePages,
  ) {}

  byId(context: Context, id: string): Promise<InvoiceParent | null> {
    const make = () =>
      new DataLoader<string, InvoiceParent | null>(async (ids) => {
        const found = await this.pages.byIds(ids);
        const byId = new Map(found.map((one) => [one.id, one]));
        return ids.map((id) => byId.get(id) ?? null);
      });
    return loaderOf(context, keys.one, make).load(id);
  }

  /** The oldest first. */
  async creditNotesOf(context: Context, id: string): Promise<InvoiceParent[]> {
    const make = () =>
      this.#related(
        `SELECT corrects_id AS about, id AS found FROM invoice
         WHERE corrects_id = ANY ($1::uuid[]) ORDER BY id`,
      );
    const ids = await loaderOf(context, keys.creditNotes, make).load(id);
    const found = await Promise.all(ids.map((one) => this.byId(context, one)));
    return found.filter((one) => one !== null);
  }

  /** The day of its newest direct debit. */
  async collectOn(context: Context, id: string): Promise<string | null> {
    const make = () =>
      this.#related(
        `SELECT d.invoice_id AS about, b.collect_on::text AS found
         FROM direct_debit d JOIN direct_debit_batch b ON b.id = d.batch_id
         WHERE d.invoice_id = ANY ($1::uuid[]) ORDER BY d.id`,
      );
    return (await loaderOf(context, keys.collectOn, make).load(id)).at(-1) ?? null;
  }

  #related(sql: string) {
    return new DataLoader<string, string[]>(async (ids) => {
      const rows = await this.db.sql<Related>(sql, [[...ids]]);
      const found = Map.groupBy(rows, ({ about }) => about);
      return ids.map((id) => (found.get(id) ?? []).map((row) => row.found));
    });
  }
}
