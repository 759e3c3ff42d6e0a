import { Injectable } from '@nestjs/common';
import type { QueryStaleOrganisationsArgs } from '@stadtlive/contract';
import { type Actor, authorize, cityDesk } from '@stadtlive/identity-api';
import { Clock } from '@stadtlive/kernel';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { TimeList, type Position } from '../city-desk/time-list.ts';
import { Organisation } from '../organisation/organisation.entity.ts';
import { silentForMs } from './freshness.service.ts';

/** For the city: pages whose owners have not answered a reminder. */
@Injectable()
export class StalePages {
  constructor(
    private readonly db: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  /** The longest silent first. @throws StadtliveError UNAUTHENTICATED, FORBIDDEN, BAD_USER_INPUT */
  list(args: QueryStaleOrganisationsArgs, actor: Actor): TimeList<Organisation> {
    authorize(actor, 'workAt', cityDesk);
    const since = new Date(this.clock.now().getTime() - silentForMs);
    const source = {
      count: () =>
        this.db.read((tx) =>
          tx
            .createQueryBuilder(Organisation, 'o')
            .where('o.reminded_at <= :since', { since })
            .getCount(),
        ),
      rows: (after: Position | null, most: number) => this.#rows(since, after, most),
      positionOf: ({ remindedAt, id }: Organisation) => ({ at: remindedAt!, id }),
    };
    return new TimeList(source, args);
  }

  #rows(since: Date, after: Position | null, most: number): Promise<Organisation[]> {
    return this.db.read((tx) => {
      const query = tx
        .createQueryBuilder(Organisation, 'o')
        .where('o.reminded_at <= :since', { since })
        .orderBy('o.reminded_at')
        .addOrderBy('o.id')
        .limit(most);
      if (after) query.andWhere('(o.reminded_at, o.id) > (:at, :id)', { ...after });
      return query.getMany();
    });
  }
}
