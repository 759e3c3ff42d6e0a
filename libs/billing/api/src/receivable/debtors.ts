import { Injectable } from '@nestjs/common';
import { badInput } from '@stadtlive/kernel';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { InvoicePages } from '../invoice/invoice-pages.ts';
import type { InvoiceParent } from '../invoice/invoice-parent.ts';
import type { Subscription } from '../subscription/subscription.entity.ts';

interface DebtorRow extends Record<string, unknown> {
  readonly name: string | null;
  readonly organisationId: string | null;
  readonly subscriptionState: Subscription['state'] | null;
  readonly openCents: number;
  readonly overdueCents: number;
  readonly reminders: number;
  readonly oldestDueOn: string;
  readonly ids: string[];
}

export type DebtorParent = DebtorRow & { readonly invoices: readonly InvoiceParent[] };

const most = 200;

/** Who owes something, the most first. */
@Injectable()
export class Debtors {
  constructor(
    private readonly db: TenantDatabase,
    private readonly pages: InvoicePages,
  ) {}

  /** @throws StadtliveError BAD_USER_INPUT */
  async list(first: number | null | undefined): Promise<DebtorParent[]> {
    const size = first ?? 50;
    if (size < 1 || size > most) throw badInput('first', `A page has 1 to ${most} entries.`);
    const rows = await this.db.sql<DebtorRow>(
      `SELECT (array_agg(i.buyer->>'name' ORDER BY i.id DESC))[1] AS name,
         (array_agg(i.organisation_id ORDER BY i.id DESC))[1] AS "organisationId",
         s.state AS "subscriptionState", sum(r.open_cents)::int AS "openCents",
         coalesce(sum(r.open_cents) FILTER (WHERE r.state IN ('OVERDUE', 'RETURNED')), 0)::int
           AS "overdueCents",
         max(r.reminders)::int AS reminders, min(r.due_on)::text AS "oldestDueOn",
         (array_agg(i.id ORDER BY i.id))[1:100] AS ids
       FROM receivable r JOIN invoice i ON i.id = r.invoice_id
       LEFT JOIN subscription s ON s.id = r.subscription_id
       WHERE r.open_cents > 0 GROUP BY r.subscription_id, s.state
       ORDER BY sum(r.open_cents) DESC, r.subscription_id LIMIT $1`,
      [size],
    );
    const all = await this.pages.byIds(rows.flatMap(({ ids }) => ids));
    const byId = new Map(all.map((one) => [one.id, one]));
    return rows.map((row) => ({ ...row, invoices: row.ids.flatMap((id) => byId.get(id) ?? []) }));
  }
}
