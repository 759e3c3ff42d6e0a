import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Succession } from '@stadtlive/directory-api';
import {
  PersonalData,
  removed,
  type Collected,
  type DataSource,
  type Erasure,
} from '@stadtlive/privacy-api';
import { Clock } from '@stadtlive/kernel';
import { currentCity, TenantDatabase } from '@stadtlive/tenancy-api';
import { ReachHistories } from './reading/reach-histories.ts';
import { receiptMonths } from './receipt/receipt-months.ts';
import { figuresOf } from './receipt/month-figures.ts';
import { kindNames } from './receipt/receipt-words.ts';

const title = { de: 'Zahlen zu deinen Seiten', en: 'Figures of your pages' };
const tables = ['reach_day', 'reach_month', 'reach_receipt'];

/** What the organisations of a person have brought: it goes or stays with them, and names no visitor. */
@Injectable()
export class ReachData implements DataSource, OnModuleInit {
  readonly name = 'reach.counts';
  readonly columns = [];

  constructor(
    private readonly personalData: PersonalData,
    private readonly db: TenantDatabase,
    private readonly succession: Succession,
    private readonly histories: ReachHistories,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.personalData.register(this);
  }

  /** As they are shown: with the small ones the export would tell of single visitors. */
  async collect(accountId: string): Promise<Collected> {
    const owned = await this.db.sql<{ id: string; name: string }>(
      'SELECT id, name FROM organisation WHERE owner_id = $1 ORDER BY name, id',
      [accountId],
    );
    const histories = await this.histories.read(owned.map(({ id }) => id));
    const { timeZone } = currentCity();
    const records = owned.flatMap(({ id, name }) => {
      const history = histories.get(id)!;
      return receiptMonths(history.since, this.clock.now(), timeZone).map((month) => ({
        organisation: name,
        month,
        ...figuresOf(history, month, null).counts,
      }));
    });
    return { title, records, labels };
  }

  async erase(accountId: string, erasure: Erasure): Promise<void> {
    const fates = await this.succession.fates(erasure.tx, accountId, erasure.decisions);
    const gone = fates.flatMap(({ organisation, successorId }) =>
      successorId === null ? [organisation.id] : [],
    );
    let count = 0;
    for (const table of tables)
      count += await removed(erasure.tx, table, 'organisation_id = ANY ($1::uuid[])', [gone]);
    erasure.gone(title, count);
    if (gone.length > 0) erasure.touched(...tables);
  }
}

const labels = {
  organisation: { de: 'Seite', en: 'Page' },
  month: { de: 'Monat', en: 'Month' },
  ...kindNames,
  SALES_CENTS: { de: 'Umsatz in Cent', en: 'Sales in cents' },
};
