import { Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { EntryCount, QueryEntriesArgs } from '@stadtlive/contract';
import { authorize, cityDesk, SignedIn, type GraphContext } from '@stadtlive/identity-api';
import { TenantDatabase } from '@stadtlive/tenancy-api';
import { OrganisationLookup } from '../organisation/organisation.loader.ts';
import { entriesRequest, writeCursor } from './entries-request.ts';
import { countEntries, EntryList, type EntryRow } from './entry-list.ts';

@Resolver('Entry')
export class EntryResolver {
  constructor(
    private readonly db: TenantDatabase,
    private readonly organisations: OrganisationLookup,
  ) {}

  @Query()
  @SignedIn()
  entries(_: unknown, args: QueryEntriesArgs, context: GraphContext): EntryList {
    authorize(context.actor, 'workAt', cityDesk);
    return new EntryList(this.db, entriesRequest(args));
  }

  @Query()
  @SignedIn()
  entryCounts(_: unknown, _args: object, context: GraphContext): Promise<EntryCount[]> {
    authorize(context.actor, 'workAt', cityDesk);
    return countEntries(this.db);
  }

  @ResolveField()
  async organisation({ id }: EntryRow, _: unknown, context: GraphContext) {
    const row = await this.organisations.byId(context, id);
    return this.organisations.parentOf(context, row!);
  }

  @ResolveField()
  createdAt({ createdAt }: EntryRow): string {
    return createdAt.toISOString();
  }
}

@Resolver('EntryConnection')
export class EntryConnectionResolver {
  @ResolveField()
  totalCount(list: EntryList): Promise<number> {
    return list.count();
  }

  @ResolveField()
  async edges(list: EntryList) {
    const { rows } = await list.page();
    return rows.map((node) => ({ cursor: writeCursor(node), node }));
  }

  @ResolveField()
  async pageInfo(list: EntryList) {
    const { rows, hasNext } = await list.page();
    const last = rows.at(-1);
    return { hasNextPage: hasNext, endCursor: last ? writeCursor(last) : null };
  }
}
