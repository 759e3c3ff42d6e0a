import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ShownListings } from '@stadtlive/search-api';
import { Reach } from '../counting/reach.service.ts';
import { isBrowser } from './browser.ts';

/** An organisation has appeared when it, or anything of its, stands in an answered page of hits. */
@Injectable()
export class SearchAppearances implements OnModuleInit {
  constructor(
    private readonly shown: ShownListings,
    private readonly reach: Reach,
  ) {}

  onModuleInit(): void {
    this.shown.follow((organisations, { actor, request }) => {
      if (isBrowser(request.headers))
        this.reach.countEach(organisations, 'SEARCH_APPEARANCE', actor.accountId);
    });
  }
}
