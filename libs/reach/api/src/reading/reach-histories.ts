import { Injectable } from '@nestjs/common';
import type { ReachKind } from '@stadtlive/contract';
import { loaderOf, type GraphContext } from '@stadtlive/identity-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import DataLoader from 'dataloader';
import { ReachHistory } from './reach-history.ts';

interface Row {
  readonly organisation_id: string;
  readonly kind: ReachKind;
  readonly day: string;
  readonly count: number;
  readonly folded: boolean;
}

const all = `
  SELECT organisation_id, kind, day::text, count::float8, false AS folded FROM reach_day
  WHERE organisation_id = ANY ($1::uuid[])
  UNION ALL
  SELECT organisation_id, kind, month::text, count::float8, true FROM reach_month
  WHERE organisation_id = ANY ($1::uuid[])
  ORDER BY day, kind`;

@Injectable()
export class ReachHistories {
  constructor(private readonly db: TenantDatabase) {}

  /** Read once for all that one operation asks. */
  of(context: Pick<GraphContext, 'loaders'>, organisationId: string): Promise<ReachHistory> {
    const make = () =>
      new DataLoader<string, ReachHistory>(async (ids) => {
        const read = await this.read(ids);
        return ids.map((id) => read.get(id)!);
      });
    return loaderOf(context, ReachHistories, make).load(organisationId);
  }

  async read(ids: readonly string[]): Promise<Map<string, ReachHistory>> {
    const rows = await this.db.sql<Row>(all, [ids]);
    const byId = Map.groupBy(rows, (row) => row.organisation_id);
    return new Map(
      ids.map((id) => [
        id,
        new ReachHistory(
          (byId.get(id) ?? []).map(({ kind, day, count, folded }) => ({
            kind,
            day,
            count,
            isFolded: folded,
          })),
        ),
      ]),
    );
  }
}
