import { Injectable } from '@nestjs/common';
import type { QuerySearchArgs } from '@stadtlive/contract';
import { Clock } from '@stadtlive/kernel';
import { CityRegistry, TenantDatabase } from '@stadtlive/tenancy-api';
import { facetsFor } from './facets.ts';
import { openingAt } from './opening-share.ts';
import { QueryWords } from './query-words.ts';
import { Search } from './search.ts';
import { searchRequest } from './search-request.ts';

@Injectable()
export class SearchService {
  constructor(
    private readonly db: TenantDatabase,
    private readonly registry: CityRegistry,
    private readonly queryWords: QueryWords,
    private readonly clock: Clock,
  ) {}

  /** @throws StadtliveError BAD_USER_INPUT */
  async start(args: QuerySearchArgs): Promise<Search> {
    const request = searchRequest(args);
    const query = await this.queryWords.read(request.text, facetsFor(request).flat(2));
    const { db, registry } = this;
    const opening = request.openNow ? await openingAt(db, this.clock.now()) : null;
    return new Search({ db, registry }, request, query, opening);
  }
}
