import { Injectable } from '@nestjs/common';
import { instantOf } from '@stadtlive/directory-api';
import { Clock } from '@stadtlive/kernel';
import { Notifications } from '@stadtlive/notification-api';
import { currentCity, TenantDatabase } from '@stadtlive/tenancy-api';
import { Costs } from '../reading/costs.ts';
import { ReachHistories } from '../reading/reach-histories.ts';
import { addMonths, lastOfMonth } from '../reading/spans.ts';
import { figuresOf, type MonthFigures } from './month-figures.ts';
import { lastMonth } from './receipt-months.ts';
import { dataOf, receiptTemplate } from './receipt-notice.ts';

interface Recipient {
  readonly id: string;
  readonly isOwner: boolean;
}

const atOnce = 100;

const due = `
  SELECT id FROM organisation o
  WHERE owner_id IS NOT NULL AND created_at < $2 AND id > $3
    AND NOT EXISTS (SELECT FROM reach_receipt r WHERE r.organisation_id = o.id AND r.month = $1)
  ORDER BY id LIMIT ${atOnce}`;

/** Held until the end of the transaction, so that nobody is written to who is just going. */
const recipients = `
  SELECT a.id, a.id = $2 AS "isOwner" FROM account a
  WHERE a.id = $2 OR a.id IN (SELECT account_id FROM organisation_member WHERE organisation_id = $1)
  ORDER BY a.id FOR KEY SHARE`;

/** What each month has brought, told to those who run the page. */
@Injectable()
export class Receipts {
  constructor(
    private readonly db: TenantDatabase,
    private readonly histories: ReachHistories,
    private readonly costs: Costs,
    private readonly notifications: Notifications,
    private readonly clock: Clock,
  ) {}

  /** @param month "2026-10" */
  async figures(organisationId: string, month: string): Promise<MonthFigures> {
    const history = (await this.histories.read([organisationId])).get(organisationId)!;
    const first = `${month}-01`;
    const cost = await this.costs.of(organisationId, { from: first, until: lastOfMonth(first) });
    return figuresOf(history, month, cost);
  }

  /**
   * Sends last month's, each once; run again it goes on with those that are missing.
   * @throws AggregateError naming what could not be sent, after everything else
   */
  async sendDue(): Promise<void> {
    const { timeZone } = currentCity();
    const month = lastMonth(this.clock.now(), timeZone);
    const end = instantOf(addMonths(month, 1), '00:00', timeZone);
    const failures: unknown[] = [];
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const some = await this.db.sql<{ id: string }>(due, [month, end, after]);
      for (const { id } of some) await this.#send(id, month).catch((error) => failures.push(error));
      if (some.length < atOnce) break;
      after = some.at(-1)!.id;
    }
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} receipts.`);
  }

  async #send(id: string, month: string): Promise<void> {
    await this.db.write(async () => {
      const [organisation] = await this.db.sql<{ name: string; owner_id: string }>(
        'SELECT name, owner_id FROM organisation WHERE id = $1 AND owner_id IS NOT NULL FOR KEY SHARE',
        [id],
      );
      if (!organisation || !(await this.#claim(id, month))) return;
      const { name, owner_id: ownerId } = organisation;
      const figures = await this.figures(id, month.slice(0, 7));
      // Nothing had ever been counted until then: there is nothing to tell.
      if (Object.values(figures.counts).every((count) => !count) && !figures.before) return;
      for (const { id: accountId, isOwner } of await this.db.sql<Recipient>(recipients, [
        id,
        ownerId,
      ]))
        await this.notifications.notify({
          accountId,
          aboutId: isOwner ? null : ownerId,
          kind: 'RECEIPT',
          template: receiptTemplate,
          data: dataOf(name, figures),
          path: '/haendler#belege',
        });
    });
  }

  /** Whoever writes the row sends; a second one waits for the first and then finds it. */
  async #claim(id: string, month: string): Promise<boolean> {
    const rows = await this.db.sql(
      `INSERT INTO reach_receipt (organisation_id, month, sent_at) VALUES ($1, $2, $3)
       ON CONFLICT (organisation_id, month) DO NOTHING RETURNING 1`,
      [id, month, this.clock.now()],
    );
    return rows.length > 0;
  }
}
